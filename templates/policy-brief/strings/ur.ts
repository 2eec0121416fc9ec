import type {Strings} from 'offprint/template'
import {written} from './date.js'

/** The words of the template in Urdu; its dates are Gregorian and its digits Latin, as in its newspapers. */
export const urdu: Strings = {
  keyMessages: 'اہم نکات',
  recommendations: 'سفارشات',
  contents: 'فہرست',
  references: 'حوالہ جات',
  figure: 'شکل',
  table: 'جدول',
  total: 'کل',
  mean: 'اوسط',
  box: 'باکس',
  source: 'ماخذ:',
  note: 'نوٹ:',
  notes: 'نوٹ:',
  aboutTheAuthors: 'مصنفین کے بارے میں',
  aboutTheAuthor: 'مصنف کے بارے میں',
  howToCite: 'حوالہ دینے کا طریقہ',
  disclaimer: 'اعلانِ لاتعلقی',
  licence: 'لائسنس',
  funders: 'مالی معاونین',
  publisher: 'ناشر',
  readOnline: 'آن لائن پڑھیں',
  issn: 'ISSN',
  doi: 'DOI',
  pageOf: 'صفحہ {page} از {pages}',
  seriesNumber: 'شمارہ {number}',
  date: written,
  // the mark of direction keeps what follows a Latin name from being read as a part of it
  comma: '\u200f، ',
}
