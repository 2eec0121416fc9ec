import type {Strings} from 'offprint/template'
import {written} from './date.js'

/** The words of the template in Persian, whose dates are of the Iranian calendar, as its publishers write them. */
export const persian: Strings = {
  keyMessages: 'پیام‌های کلیدی',
  recommendations: 'توصیه‌ها',
  contents: 'فهرست',
  references: 'منابع',
  figure: 'شکل',
  table: 'جدول',
  total: 'جمع',
  mean: 'میانگین',
  box: 'کادر',
  source: 'منبع:',
  note: 'توضیح:',
  notes: 'توضیحات:',
  aboutTheAuthors: 'دربارهٔ نویسندگان',
  aboutTheAuthor: 'دربارهٔ نویسنده',
  howToCite: 'شیوهٔ استناد',
  disclaimer: 'سلب مسئولیت',
  licence: 'مجوز',
  funders: 'حامیان مالی',
  publisher: 'ناشر',
  readOnline: 'نسخهٔ برخط',
  issn: 'شاپا',
  doi: 'DOI',
  pageOf: 'صفحهٔ {page} از {pages}',
  seriesNumber: 'شمارهٔ {number}',
  date: written,
  // the mark of direction keeps what follows a Latin name from being read as a part of it
  comma: '\u200f، ',
  digits: 'arabext',
}
