import type { FormField } from './shapes.ts'

/** What was put into a field. Figures and words are one text here; the server keeps them apart. */
export interface Given { value?: string | null; photos: readonly string[] }

/** FormField.MostPhotos; the shared cases hold both to it. */
export const mostPhotos = 6

const isNumber = (field: FormField) => field.input === 'Number' || field.input === 'Reading'
const isBlank = (text: string | null | undefined) => (text ?? '').trim() === ''
const isEmpty = (given: Given) => isBlank(given.value) && given.photos.length === 0

/** How many photos are evidence enough. */
export function leastPhotos(field: FormField): number {
  return field.input === 'Photo' ? Math.max(field.required ? 1 : 0, Math.trunc(field.min ?? 0)) : 0
}

/** Whether what was answered is all that is asked, to show what is missing; the server decides (FormField.IsEnough). */
export function isEnough(field: FormField, given: Given | undefined): boolean {
  if (!given || isEmpty(given)) return !field.required
  if (isNumber(field)) return !isBlank(given.value) || !field.required
  return given.photos.length >= leastPhotos(field)
}

/** The code of what is wrong with an answer, or null (FormField.Check). */
export function faultOf(field: FormField, given: Given): string | null {
  if (isEmpty(given)) return null
  return valueFault(field, given) ?? photoFault(field, given)
}

function valueFault(field: FormField, { value, photos }: Given): string | null {
  switch (field.input) {
    case 'Number':
    case 'Reading': return isBlank(value) && photos.length > 0 ? null : numberFault(field, value ?? '')
    case 'Choice': return field.choices?.some(choice => choice.zh === value) ? null : 'task.not-a-choice'
    case 'Check': return value === 'yes' ? null : 'task.not-a-choice'
    case 'Text': return isBlank(value) ? 'text.missing' : null
    default: return null
  }
}

function numberFault(field: FormField, value: string): string | null {
  if (!/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(value)) return 'task.not-a-number'
  const number = Number(value)
  if (!Number.isFinite(number)) return 'task.not-a-number'
  return number < (field.min ?? -Infinity) || number > (field.max ?? Infinity) ? 'task.out-of-range' : null
}

function photoFault(field: FormField, { photos }: Given): string | null {
  if (photos.length > 0 && !['Photo', 'Signature', 'Reading'].includes(field.input)) return 'task.no-photos-here'
  return photos.length > mostPhotos ? 'task.too-many-photos' : null
}

/** What stands between a task and its end, in the order of the form. */
export function missingFields(fields: readonly FormField[], answers: readonly (Given & { field: string })[]): FormField[] {
  return fields.filter(field => !isEnough(field, answers.find(answer => answer.field === field.code)))
}
