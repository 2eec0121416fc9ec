/** Tell whether a BCP 47 language is English. */
export const isEnglish = (language: string): boolean => language === 'en' || language.startsWith('en-')
