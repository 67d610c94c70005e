import type { ComponentChildren } from 'preact'
import type { Tone } from './Announcer.tsx'
import { Icon } from './Icon.tsx'

export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) => <span class={`badge tone-${tone}`}>{children}</span>

/** A part of a page with its own title. */
export const Part = ({ title, beside, children }: { title: string; beside?: ComponentChildren; children: ComponentChildren }) => (
  <section class="part">
    <div class="part-head">
      <h2>{title}</h2>
      {beside}
    </div>
    {children}
  </section>
)

/** Nothing here: why, and what to do next. */
export const Empty = ({ title, hint, children }: { title: string; hint?: string; children?: ComponentChildren }) => (
  <div class="empty">
    <strong>{title}</strong>
    {hint && <p>{hint}</p>}
    {children}
  </div>
)

export const Note = ({ tone, icon, children }: { tone: Tone; icon?: string; children: ComponentChildren }) => (
  <div class={`note tone-${tone}`}>
    {icon && <Icon name={icon} />}
    <div>{children}</div>
  </div>
)

/** Facts as pairs; what is not known is left out. */
export const Facts = ({ of }: { of: [string, ComponentChildren | undefined | null][] }) => (
  <dl class="facts">
    {of.filter(([, value]) => value !== undefined && value !== null && value !== '').map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** A phone number that one can tap. */
export const Phone = ({ number, label }: { number: string; label?: string }) => (
  <a class="phone" href={`tel:${number}`} aria-label={label ? `${label} ${number}` : undefined}>
    <Icon name="phone" />
    <span>{number}</span>
  </a>
)
