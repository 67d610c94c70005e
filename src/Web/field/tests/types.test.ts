// @vitest-environment node
import { readFile } from 'node:fs/promises'
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript'
import { expect, test } from 'vitest'

const core = new URL('../core/', import.meta.url)

test('The types are those of the document that lies beside them; else run: npm --prefix src/Web run types', async () => {
  const document = new URL('api.json', core)
  const types = await openapiTS(document, { rootTypes: true, rootTypesNoSchemaPrefix: true, defaultNonNullable: false })
  expect(await readFile(new URL('api.types.ts', core), 'utf8') === COMMENT_HEADER + astToString(types)).toBe(true)
}, 120_000)
