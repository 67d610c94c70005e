import { Component, type ComponentChildren } from 'preact'
import { t } from '../lib/words.ts'
import { Note } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Link } from '../kit/Link.tsx'
import { Screen } from '../kit/Screen.tsx'
import { Rescue } from '../me/Rescue.tsx'

/** A page that breaks does not take the rest with it: what was typed is kept, and the way to save it stays open. */
export class Guard extends Component<{ children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false }

  override componentDidCatch(error: unknown) {
    console.error(error)
    this.setState({ broken: true })
  }

  render() {
    if (!this.state.broken) return this.props.children
    return (
      <Screen title={t('broken.title')} up="">
        <Note tone="bad" icon="alert-triangle">{t('broken.words')}</Note>
        <div class="acts">
          <Button look="main" onPress={() => location.reload()}>{t('broken.again')}</Button>
          <Link to="waiting" class="button">{t('waiting.title')}</Link>
        </div>
        <Rescue />
      </Screen>
    )
  }
}
