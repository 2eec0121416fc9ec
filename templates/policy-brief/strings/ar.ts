import type {Strings} from 'offprint/template'
import {written} from './date.js'

/** The words of the template in Arabic, with the digits of the Mashriq. */
export const arabic: Strings = {
  keyMessages: 'الرسائل الرئيسية',
  recommendations: 'التوصيات',
  contents: 'المحتويات',
  references: 'المراجع',
  figure: 'الشكل',
  table: 'الجدول',
  total: 'المجموع',
  mean: 'المتوسط',
  box: 'الإطار',
  source: 'المصدر:',
  note: 'ملاحظة:',
  notes: 'ملاحظات:',
  aboutTheAuthors: 'نبذة عن المؤلفين',
  aboutTheAuthor: 'نبذة عن المؤلف',
  howToCite: 'كيفية الاستشهاد',
  disclaimer: 'إخلاء مسؤولية',
  licence: 'الترخيص',
  funders: 'الجهات الممولة',
  publisher: 'الناشر',
  readOnline: 'للقراءة على الإنترنت',
  issn: 'ISSN',
  doi: 'DOI',
  pageOf: 'صفحة {page} من {pages}',
  seriesNumber: 'العدد {number}',
  date: written,
  // the mark of direction keeps what follows a Latin name from being read as a part of it
  comma: '\u200f، ',
  digits: 'arab',
}
