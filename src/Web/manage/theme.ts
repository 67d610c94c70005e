// Runs before the first paint: without a choice of their own, visitors get what their system shows.
const page = document.documentElement
if (!page.dataset.bsTheme && matchMedia('(prefers-color-scheme: dark)').matches) page.dataset.bsTheme = 'dark'
