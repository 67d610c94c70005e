import { Icon } from './Icon.tsx'

interface Props {
  label: string
  value: string
  change: (value: string) => void
}

export const Search = ({ label, value, change }: Props) => (
  <div class="search" role="search">
    <Icon name="search" />
    <input type="search" aria-label={label} placeholder={label} value={value} onInput={event => change(event.currentTarget.value)} autocomplete="off" enterkeyhint="search" />
  </div>
)
