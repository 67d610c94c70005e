// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { faultOf, isEnough, missingFields, type Given } from '../core/rules.ts'
import type { FormField, SurveyQuestion } from '../core/shapes.ts'
import { surveyFault } from '../core/survey.ts'

/** The same files are read by tests/Domain.Tests: what the app shows as missing is what the server will find missing. */
const cases = <T>(file: string): T[] => JSON.parse(readFileSync(new URL(`../../../../tests/shared-cases/${file}`, import.meta.url), 'utf8')) as T[]

interface FieldCase { name: string; field: FormField; answer: Given | null; enough: boolean; error: string | null }
interface SurveyCase { name: string; questions: SurveyQuestion[]; answers: Record<string, string>; field: string | null; code: string | null }

describe('An answer to a field', () => {
  test.each(cases<FieldCase>('form-fields.json'))('$name', ({ field, answer, enough, error }) => {
    expect(answer ? faultOf(field, answer) : null).toBe(error)
    if (!error) expect(isEnough(field, answer ?? undefined)).toBe(enough)
  })

  test('is looked for among the answers, in the order of the form', () => {
    const fields = ['A', 'B', 'C'].map((code): FormField => ({ form: 'X', code, zh: code, en: code, input: 'Text', required: code !== 'C' }))
    expect(missingFields(fields, [{ field: 'B', value: 'x', photos: [] }]).map(field => field.code)).toEqual(['A'])
  })
})

describe('A survey', () => {
  test.each(cases<SurveyCase>('surveys.json'))('$name', ({ questions, answers, field, code }) => {
    expect(surveyFault(questions, answers)).toEqual(code ? { field, code } : null)
  })
})
