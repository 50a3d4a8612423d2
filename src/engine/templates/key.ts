/** What a template is known by in its library, `en/refund-granted`. */
export const keyOf = ({ locale, id }: { readonly locale: string; readonly id: string }): string =>
  `${locale}/${id}`
