/** Addresses of what the page of the field app loads. */
export interface PageParts { script: string; styles: string[]; manifest: string; icon: string; touchIcon: string }

/** The page of the field app: nothing inline, so that the content policy of the host holds without exceptions. */
export function page(parts: PageParts): string {
  const styles = parts.styles.map(href => `<link rel="stylesheet" href="${href}">`).join('\n')
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#00706b">
<title>邻电</title>
<link rel="manifest" href="${parts.manifest}">
<link rel="icon" href="${parts.icon}" type="image/svg+xml">
<link rel="apple-touch-icon" href="${parts.touchIcon}">
${styles}
<script type="module" src="${parts.script}"></script>
</head>
<body>
<div id="app"></div>
<noscript>邻电需要启用 JavaScript。Lindian needs JavaScript.</noscript>
</body>
</html>
`
}
