import { render } from 'preact'
import { openApp } from './core/open.ts'
import './field.css'
import { wear } from './ui/lib/prefs.ts'
import { Root } from './ui/Root.tsx'

wear()
const app = openApp()
const place = document.getElementById('app')
if (place) render(<Root app={app} />, place)
void app.start()
