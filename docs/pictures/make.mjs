// node make.mjs DRIVER URL SIGN-INS FOLDER: takes the pictures. Run ./make, which starts the demo city first.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { leader as leadersDay, manager as managersDay } from './day.mjs'

const [driver, url, signIns, folder] = process.argv.slice(2)
const { chromium } = createRequire(import.meta.url)(driver)
const told = await readFile(signIns, 'utf8')
const password = /Password\s+(\S+)/.exec(told)[1]
const numberOf = role => new RegExp(`^(\\S+)\\s+${role}\\s`, 'm').exec(told)[1]

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

async function signedIn(role, options = {}) {
  const page = await (await browser.newContext({ baseURL: url, locale: 'zh-CN', viewport: desk, ...options })).newPage()
  await page.goto('/sign-in')
  await page.fill('[name=StaffNumber]', numberOf(role))
  await page.fill('[name=Password]', password)
  await page.press('[name=Password]', 'Enter')
  await page.waitForURL(at => !at.pathname.startsWith('/sign-in'))
  return page
}

async function take(page, name, at) {
  if (at) await page.goto(at)
  await page.waitForTimeout(400) // a page that has just come may still be scrolling to its head
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' })
}

// what waits for each of them, and the queue
const dispatcher = await signedIn('Dispatcher')
await take(dispatcher, 'queue', '/manage/demands/queue')
const leader = await signedIn('TeamLeader')

// a demand that somebody works on, with a story to tell
const manager = await signedIn('Manager')
await manager.goto('/manage/demands/mine')
const cases = await manager.locator('main a[href^="/manage/demands/0"]').evaluateAll(links => [...new Set(links.map(a => a.getAttribute('href')))])
await take(manager, 'case', cases[0])
await manager.context().addCookies([{ name: 'lang', value: 'en', url }])
await take(manager, 'case-en', cases[0])

// the resident's phone
const resident = await (await browser.newContext({ baseURL: url, locale: 'zh-CN', viewport: phone, deviceScaleFactor: 2 })).newPage()
await resident.goto('/communities')
const community = await resident.locator('main a[href^="/c/"]').first().getAttribute('href')
await take(resident, 'portal', community)

// a manager's day on the phone, a leader's at the desk
const hand = await (await browser.newContext({ baseURL: url, locale: 'zh-CN', viewport: phone, hasTouch: true })).newPage()
await hand.goto('/field/')
await hand.fill('[autocomplete=username]', numberOf('Manager'))
await hand.fill('[autocomplete=current-password]', password)
await hand.press('[autocomplete=current-password]', 'Enter')
await hand.getByText('在线', { exact: true }).waitFor({ timeout: 60_000 })
await managersDay(hand, hand.context(), name => take(hand, `manager-${name}`))
await leadersDay(leader, (name, at) => take(leader, `leader-${name}`, at))
await browser.close()
