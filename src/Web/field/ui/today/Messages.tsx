import { useState } from 'preact/hooks'
import type { Note } from '../../core/app.ts'
import { moment } from '../lib/time.ts'
import { said, t } from '../lib/words.ts'
import { Empty } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Link } from '../kit/Link.tsx'

const few = 3

/** Tasks newly given, urges, help answered; the newest first. */
export function Messages({ of }: { of: Note[] }) {
  const [all, show] = useState(false)
  if (of.length === 0) return <Empty title={t('today.no-notes')} />
  return (
    <>
      <ul class="rows">{(all ? of : of.slice(0, few)).map(note => <li key={note.id}><Message note={note} /></li>)}</ul>
      {of.length > few && !all && <Button look="quiet" onPress={() => show(true)}>{t('today.more-notes', of.length - few)}</Button>}
    </>
  )
}

function Message({ note }: { note: Note }) {
  const words = (
    <span class="row-words">
      <span class="soft">{moment(note.at)} · {said('note', note.kind)}</span>
      <span>{note.text}</span>
    </span>
  )
  return note.taskId ? <Link to={`tasks/${note.taskId}`} class="row">{words}</Link> : <div class="row">{words}</div>
}
