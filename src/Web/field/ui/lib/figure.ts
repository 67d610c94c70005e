/** Figures typed with a Chinese keyboard, as others type them. */
export const halfWidth = (typed: string): string =>
  typed.replace(/[０-９．－＋]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[。，,]/g, '.').trim()

/** A figure as the server writes it: no blanks, no plus, no leading noughts. */
export const figure = (typed: string): string => typed.trim().replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1').replace(/\.$/, '')
