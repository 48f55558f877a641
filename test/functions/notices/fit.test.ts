import { describe, expect, it } from 'vitest';
import { cutTo, fitBytes, septets, units } from '../../../functions/notices/fit.ts';

describe('a text that has to fit', () => {
  it('stays as it is when it does, to the last byte', () => {
    expect(fitBytes('超时abc', 9)).toBe('超时abc');
    expect(cutTo('超时😀', 4, units)).toBe('超时😀');
  });

  it.each([
    ['超时abc', 8, '超…'],
    ['超时超时', 11, '超时…'],
    ['abcdefgh', 7, 'abcd…'],
    ['😀😀😀', 11, '😀😀…'],
    ['😀😀😀', 10, '😀…'],
    ['é'.repeat(5), 9, 'ééé…'],
  ])('%j of at most %i bytes becomes %j', (text, bytesMax, cut) => {
    expect(fitBytes(text, bytesMax)).toBe(cut);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytesMax);
  });

  it.each([
    ['超时超时', 3, '超时…'],
    ['超😀超时', 3, '超…'],
    ['超😀超时', 4, '超😀…'],
  ])('%j of at most %i units becomes %j', (text, unitsMax, cut) => {
    expect(cutTo(text, unitsMax, units)).toBe(cut);
  });

  it.each([
    ['[Breach]', 10, '[Breach]'],
    ['[Breach]', 9, '[Brea...'],
    ['a'.repeat(9), 8, 'aaaaa...'],
  ])('%j of at most %i septets becomes %j', (text, septetsMax, cut) => {
    expect(cutTo(text, septetsMax, septets)).toBe(cut);
  });
});
