import { useView } from '../lib/app.ts'
import { type Key, t } from '../lib/words.ts'
import { Empty, Phone } from '../kit/Bits.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Link } from '../kit/Link.tsx'
import { Screen } from '../kit/Screen.tsx'

const tools: [string, string, Key, Key][] = [
  ['tools/outages', 'bolt', 'tools.outages', 'tools.outages-hint'],
  ['surveys/new', 'clipboard-list', 'survey.new', 'tools.survey-hint'],
  ['records/new', 'file-text', 'record.new', 'tools.record-hint'],
  ['tools/contacts', 'phone', 'tools.contacts', 'tools.contacts-hint'],
  ['communities?view=map', 'map', 'communities.map', 'tools.map-hint'],
  ['me', 'download', 'rescue.title', 'tools.rescue-hint'],
]

/** 工具箱. */
export const Tools = () => (
  <Screen title={t('six.tools')} up="">
    <ul class="rows">
      {tools.map(([to, icon, name, hint]) => (
        <li key={to}>
          <Link to={to} class="row">
            <Icon name={icon} />
            <span class="row-words"><strong>{t(name)}</strong><span class="soft">{t(hint)}</span></span>
            <Icon name="chevron-right" />
          </Link>
        </li>
      ))}
    </ul>
  </Screen>
)

/** Whom to call: the managers of the communities, and who may be asked for help. */
export function Contacts() {
  const { data } = useView()
  const phones = data.communities.filter(c => c.managerPhone), help = data.rules?.helpTargets
  return (
    <Screen title={t('tools.contacts')} up="tools">
      {phones.length === 0 && <Empty title={t('contacts.none')} hint={t('contacts.none-hint')} />}
      <ul class="rows">
        {phones.map(community => (
          <li key={community.id}>
            <div class="row">
              <span class="row-words"><strong>{community.name}</strong><span class="soft">{community.managerName}</span></span>
              <Phone number={community.managerPhone ?? ''} label={community.managerName ?? community.name} />
            </div>
          </li>
        ))}
      </ul>
      {help && help.units.length > 0 && <p class="hint">{t('contacts.help')}{help.units.map(u => u.name).join(t('list.comma'))}</p>}
    </Screen>
  )
}
