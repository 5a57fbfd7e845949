import { getOrInsert } from '../model/maps.js';
import { minus } from './text.js';

/** Numbers of one locale. Digits are the most and the least after the decimal mark, unless stated otherwise. */
export interface Numbers {
  plain(value: number, digits?: number): string;
  /** At most that many digits: 2 and not 2.0. */
  upTo(value: number, digits: number): string;
  /** With + or −; 0 without a sign. */
  signed(value: number, digits?: number): string;
  /** `value` 0-1. */
  percent(value: number, digits?: number): string;
  /** `exceptZero` as in `signed`. */
  money(value: number, currency: string, signDisplay?: 'negative' | 'exceptZero'): string;
}

const hyphen = /-/g;

export function numbersIn(locale: string): Numbers {
  const formats = new Map<string, Intl.NumberFormat>();
  const write = (value: number, options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    const make = () => new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
    return getOrInsert(formats, key, make).format(value).replace(hyphen, minus);
  };
  const fixed = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  return {
    plain: (value, digits = 0) => write(value, fixed(digits)),
    upTo: (value, digits) => write(value, { maximumFractionDigits: digits }),
    signed: (value, digits = 0) => write(value, { ...fixed(digits), signDisplay: 'exceptZero' }),
    percent: (value, digits = 0) => write(value, { ...fixed(digits), style: 'percent' }),
    money: (value, currency, signDisplay = 'negative') => write(value, { style: 'currency', currency, signDisplay }),
  };
}
