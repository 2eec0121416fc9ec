/** How dates are written in every language: 9 August 2024. */
export const written = {day: 'numeric', month: 'long', year: 'numeric'} as const
