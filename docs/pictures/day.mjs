// A manager's day in the field app, and a leader's at the desk, picture by picture: see docs/walk-through.md. Called by make.mjs.

/** A JPEG as a phone would take it: drawn by the browser. */
const photo = async page => Buffer.from(await page.evaluate(() => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 })
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#9aa5a1'; pen.fillRect(0, 0, 1600, 1200)
  pen.fillStyle = '#d8dcd6'; pen.fillRect(420, 160, 760, 880)
  pen.fillStyle = '#3a4247'; pen.fillRect(520, 260, 560, 240)
  pen.fillStyle = '#e8f2e4'; pen.font = '120px monospace'; pen.fillText('01284.6', 545, 425)
  return canvas.toDataURL('image/jpeg', 0.8).split(',')[1]
}), 'base64')

async function draw(page) {
  const box = await page.locator('canvas.pad').boundingBox()
  await page.mouse.move(box.x + 50, box.y + 90)
  await page.mouse.down()
  for (const [x, y] of [[80, 40], [110, 110], [140, 50], [180, 100], [230, 60], [260, 95]]) await page.mouse.move(box.x + x, box.y + y, { steps: 6 })
  await page.mouse.up()
}

export async function manager(page, context, take) {
  const press = name => page.getByRole('button', { name, exact: true }).first().click()
  const go = to => page.evaluate(at => { history.pushState(null, '', '/field/' + at); dispatchEvent(new PopStateEvent('popstate')) }, to)
  await take('1-today')
  // the demo city may have begun the day without us
  const going = page.getByRole('button', { name: '签退', exact: true })
  if (await going.count()) await going.click()
  await page.getByText('到社区了，签到').first().click()
  await page.getByRole('group', { name: '社区' }).locator('label').first().click()
  await take('2-check-in')
  await press('签到，开始走访')
  await page.waitForURL(at => !at.pathname.includes('/check-in'))
  await page.getByRole('button', { name: '签退' }).first().waitFor()
  await go('')
  await page.locator('.task-row', { hasText: '诉求现场处理' }).first().click()
  await page.locator('.finish').waitFor()
  await take('3-task')
  const task = new URL(page.url()).pathname.split('/').pop()

  await context.setOffline(true)
  await page.getByText('离线', { exact: true }).waitFor()
  await page.getByLabel('现场查明的原因').fill('漏电保护器老化，已更换')
  const photos = page.getByRole('group', { name: '处理前后照片' })
  await photos.locator('input[type=file]').first().setInputFiles({ name: 'meter.jpg', mimeType: 'image/jpeg', buffer: await photo(page) })
  await photos.locator('button.photo').first().waitFor()
  await photos.scrollIntoViewIfNeeded()
  await take('4-form-offline')
  await press('请客户签字')
  await draw(page)
  await take('5-signature')
  await press('确认签字')
  await page.getByLabel('答复客户').fill('漏电保护器已更换，合闸正常，请放心使用')
  await press('完成任务')
  await page.getByText('任务已完成').first().waitFor()

  await go('surveys/new')
  await page.getByRole('group', { name: '家中是否有独居老人' }).getByText('否', { exact: true }).click()
  await page.getByRole('group', { name: '入户线路' }).getByText('否', { exact: true }).click()
  await page.getByRole('group', { name: '对供电服务的评价' }).getByText('满意', { exact: true }).click()
  await page.getByLabel('有什么问题').fill('楼道灯不亮，晚上下楼不方便')
  await take('6-household')
  await press('保存并转诉求')
  await take('7-to-demand')
  await press('转为诉求')
  await page.waitForURL(at => !at.pathname.includes('/surveys/'))
  await go('waiting')
  await take('8-waiting')

  await context.setOffline(false)
  await page.getByText('全部已送达').waitFor({ timeout: 60_000 })
  await go('me')
  await take('9-hours')
  return task
}

export async function leader(page, take) {
  for (const [name, at] of [['1-morning', '/manage'], ['2-demands', '/manage/demands/leader'], ['3-board', '/manage/tasks/board'], ['4-calendar', '/manage/tasks/calendar'],
    ['5-plans', '/manage/tasks/plans'], ['6-visits', '/manage/visits/unit']]) await take(name, at)
}
