import { useView } from '../lib/app.ts'
import { t } from '../lib/words.ts'
import { Empty } from '../kit/Bits.tsx'
import { Link } from '../kit/Link.tsx'
import { Screen } from '../kit/Screen.tsx'
import { RecordRows } from './RecordRows.tsx'

/** My service records of the last month. */
export function RecordList() {
  const { data } = useView()
  const records = [...data.records].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Screen title={t('me.records')} up="me">
      {records.length === 0 ? <Empty title={t('record.none')} hint={t('record.none-hint')} /> : <RecordRows of={records} />}
      <Link to="records/new" class="button look-main">{t('record.new')}</Link>
    </Screen>
  )
}
