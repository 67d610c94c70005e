import { useState } from 'preact/hooks'
import { useApp } from '../lib/app.ts'
import { t } from '../lib/words.ts'
import { Part } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Rescue } from './Rescue.tsx'

/** 退出登录: with unsent work it says how much, and offers the file. */
export function SignOut() {
  const app = useApp()
  const [unsent, warn] = useState(0)
  const leave = async () => {
    const answer = await app.signOut()
    if (answer !== 'done') warn(answer.unsent)
  }
  return (
    <Part title={t('me.account')}>
      <p class="hint">{t('me.sign-out-hint')}</p>
      <Button look="danger" icon="logout" onPress={leave}>{t('me.sign-out')}</Button>
      {unsent > 0 && (
        <Dialog title={t('sign-out.title', unsent)} close={() => warn(0)}>
          <p>{t('sign-out.words')}</p>
          <Rescue />
          <div class="acts">
            <Button look="main" onPress={() => warn(0)}>{t('sign-out.stay')}</Button>
            <Button look="danger" onPress={() => app.signOut(true)}>{t('sign-out.leave')}</Button>
          </div>
        </Dialog>
      )}
    </Part>
  )
}
