import { useState } from 'preact/hooks'
import { useApp, usePrefs, useView } from '../lib/app.ts'
import { useOnce, wordsOf } from '../lib/once.ts'
import { prefs } from '../lib/prefs.ts'
import { go, useRoute } from '../lib/route.ts'
import { t } from '../lib/words.ts'
import { Note } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Line } from '../kit/Fields.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Screen } from '../kit/Screen.tsx'

/** Staff number and password, then the code of the second factor where there is one. */
export function SignIn() {
  const app = useApp()
  const { language, phone } = usePrefs()
  const { member } = useView()
  const again = useRoute().parts[0] === 'sign-in'
  const [form, set] = useState({ number: member?.staffNumber ?? '', password: '', code: '' })
  const [ticket, setTicket] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, run] = useOnce()

  const enter = async () => {
    setWrong(null)
    try {
      const answer = ticket ? await app.signInWithCode(ticket, form.code.trim(), phone) : await app.signIn(form.number.trim(), form.password, phone)
      if (typeof answer === 'object') setTicket(answer.ticket)
      else if (again) go('', true)
    } catch (error) {
      setWrong(wordsOf(error))
    }
  }
  const send = (event: Event) => (event.preventDefault(), void run(enter))
  const startOver = () => (setTicket(null), setWrong(null), set(now => ({ ...now, code: '' })))

  return (
    <div class="door">
      <Screen title={t(ticket ? 'sign-in.code-title' : 'sign-in.title')} above={<p class="door-mark"><Icon name="bolt" />{t('app.name')}</p>}>
        <p class="soft">{t(ticket ? 'sign-in.code-hint' : 'sign-in.hint')}</p>
        <div role="alert">{wrong && <Note tone="bad" icon="alert-triangle">{wrong}</Note>}</div>
        <form onSubmit={send}>
          {ticket ? (
            <Line label={t('sign-in.code')} mode="numeric" fill="one-time-code" most={20} value={form.code} change={code => set(now => ({ ...now, code }))} />
          ) : (
            <>
              <Line label={t('sign-in.number')} fill="username" most={40} value={form.number} change={number => set(now => ({ ...now, number }))} />
              <Line label={t('sign-in.password')} type="password" fill="current-password" value={form.password} change={password => set(now => ({ ...now, password }))} />
              <Line label={t('sign-in.phone')} hint={t('sign-in.phone-hint')} most={40} value={phone} change={phone => prefs.set({ phone })} />
            </>
          )}
          <Button look="main" submit wide off={busy}>{t(busy ? 'sign-in.busy' : 'sign-in.do')}</Button>
        </form>
        <div class="acts">
          {ticket && <Button look="quiet" onPress={startOver}>{t('sign-in.again')}</Button>}
          <Button look="quiet" onPress={() => prefs.set({ language: language === 'zh' ? 'en' : 'zh' })}>{t('me.other-language')}</Button>
        </div>
      </Screen>
    </div>
  )
}
