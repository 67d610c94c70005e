import type { Missing } from '../../core/app.ts'
import { t } from '../lib/words.ts'
import { Part } from '../kit/Bits.tsx'

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024).toLocaleString()

/** Photos of which the server does not have every byte. */
export const PhotosOnTheWay = ({ missing }: { missing: Record<string, Missing> }) => Object.keys(missing).length === 0 ? null : (
  <Part title={t('waiting.photos', Object.keys(missing).length)}>
    <ul class="rows">
      {Object.entries(missing).map(([id, { sent, total }], n) => (
        <li key={id}>
          <div class="row">
            <label class="row-words">
              <span>{t('waiting.photo', n + 1)} <span class="soft number">{kilobytes(sent)} / {kilobytes(total)} KB</span></span>
              <progress class="bar" max={total} value={sent} />
            </label>
          </div>
        </li>
      ))}
    </ul>
  </Part>
)
