import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../lib/words.ts'
import { Button } from './Button.tsx'

interface Props {
  title: string
  close: () => void
  children: ComponentChildren
}

/** Lies over the page until it is closed; Escape and a tap beside it close it. */
export function Dialog({ title, close, children }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = box.current
    dialog?.showModal?.()
    return () => dialog?.close?.() // gives the focus back to where it was
  }, [])
  return (
    <dialog ref={box} class="dialog" aria-label={title} onCancel={event => (event.preventDefault(), close())} onClick={event => event.target === box.current && close()}>
      <div class="dialog-body">
        <div class="part-head">
          <h2>{title}</h2>
          <Button look="quiet" icon="x" onPress={close}>{t('do.close')}</Button>
        </div>
        {children}
      </div>
    </dialog>
  )
}

interface ConfirmProps {
  title: string
  words: string
  act: string
  icon?: string
  onPress: () => unknown
  danger?: boolean
}

/** A button for what cannot be undone: asks first, in words. */
export function Confirm({ title, words, act, icon, onPress, danger = true }: ConfirmProps) {
  const [open, set] = useState(false)
  const sure = async () => {
    await onPress()
    set(false)
  }
  return (
    <>
      <Button look={danger ? 'danger' : 'plain'} icon={icon} onPress={() => set(true)}>{act}</Button>
      {open && (
        <Dialog title={title} close={() => set(false)}>
          <p>{words}</p>
          <div class="acts">
            <Button look={danger ? 'danger' : 'main'} onPress={sure}>{act}</Button>
            <Button onPress={() => set(false)}>{t('do.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
