import { useState } from 'preact/hooks'
import type { Signer } from '../../core/app.ts'
import { useApp, useView } from '../lib/app.ts'
import { said, t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Button } from '../kit/Button.tsx'
import { Choice } from '../kit/Choice.tsx'
import { type Drawn, Pad } from '../kit/Pad.tsx'
import { Screen } from '../kit/Screen.tsx'
import { Sheet } from './Sheet.tsx'
import { type Content, shownParts } from './shown.ts'

interface Props {
  id: string
  at: string
  content: Content
  /** What must be delivered before the signature. */
  after: string[]
  done: () => void
}

/** 客户签字: the customer reads what was done, and signs that and nothing else. */
export function SignRecord({ id, at, content, after, done }: Props) {
  const app = useApp()
  const { data } = useView()
  const [signer, choose] = useState<Signer>('Customer')
  const [drawn, draw] = useState<Drawn | null>(null)
  const keep = async () => {
    if (!drawn) return
    const body = { signatureId: crypto.randomUUID(), strokes: drawn.strokes, signer, shown: await shownParts(content) }
    await app.do({ kind: 'record.sign', subject: id, body, after })
    say(t('sign.kept'))
    done()
  }
  return (
    <Screen title={t('sign.title')} beside={<Button look="quiet" onPress={done}>{t('sign.later')}</Button>}>
      <p class="handed-over">{t('sign.read')}</p>
      <Sheet content={content} at={at} />
      <Choice label={t('sign.signer')} always value={signer} options={(data.rules?.signers ?? ['Customer', 'Family', 'Agent']).map(s => ({ value: s, label: said('signer', s) }))} change={chosen => choose(chosen as Signer)} />
      <Pad label={t('sign.here')} change={draw} />
      <Button look="main" icon="check" wide off={!drawn} onPress={keep}>{t('sign.keep')}</Button>
    </Screen>
  )
}
