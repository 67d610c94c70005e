import { useEffect } from 'preact/hooks'
import type { FieldApp } from '../core/app.ts'
import { AppContext, usePrefs, useView } from './lib/app.ts'
import { wear } from './lib/prefs.ts'
import { t } from './lib/words.ts'
import { Announcer } from './kit/Announcer.tsx'
import { BottomBar } from './shell/BottomBar.tsx'
import { Starting, Wiped } from './shell/Phases.tsx'
import { SignIn } from './shell/SignIn.tsx'
import { TopBar } from './shell/TopBar.tsx'
import { Pages } from './Pages.tsx'

/** The whole app over the phone's own store. */
export function Root({ app }: { app: FieldApp }) {
  useEffect(wear, [])
  return (
    <AppContext.Provider value={app}>
      <Body />
      <Announcer />
    </AppContext.Provider>
  )
}

function Body() {
  const { phase } = useView()
  usePrefs()
  if (phase === 'starting') return <Starting />
  if (phase === 'wiped') return <Wiped />
  if (phase === 'signed-out') return <SignIn />
  return (
    <>
      <a class="skip" href="#page">{t('app.skip')}</a>
      <TopBar />
      <Pages />
      <BottomBar />
    </>
  )
}
