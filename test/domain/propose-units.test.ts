import { composeReply, proposeUnits } from '@bihuan/domain';
import { describe, expect, it } from '@jest/globals';

const past = (id: string, unitId: string, title: string, content = '') => ({ id, unitId, title, content });
const EARLIER = [
  past('1', 'water', '三组水管漏水', '水管破裂，路面积水'),
  past('2', 'water', '沿河雨污管网堵塞', '雨后积水，污水外溢'),
  past('3', 'roads', '村口路灯不亮', '晚上出行不便'),
  past('4', 'roads', '路面破损坑洼', '电动车摔跤'),
  past('5', 'green', '行道树遮挡路灯', '树枝过密'),
];

describe('proposed units', () => {
  it('are those that led what is most alike, the likeliest first, with the cases that say so', () => {
    const [first, ...rest] = proposeUnits({ title: '七组水管漏水', content: '雨后积水' }, EARLIER);
    expect(first?.unitId).toBe('water');
    expect(first?.examples[0]).toBe('1');
    expect(first?.share).toBeGreaterThan(0.5);
    expect([first, ...rest].reduce((sum, one) => sum + (one?.share ?? 0), 0)).toBeLessThanOrEqual(1.000001);
  });
  it('name several units where several led the like', () => {
    expect(proposeUnits({ title: '路灯不亮', content: '' }, EARLIER).map(({ unitId }) => unitId)).toEqual(['roads', 'green']);
  });
  it('are none where nothing is alike, nor without a past, nor for a text without Chinese', () => {
    expect(proposeUnits({ title: '图书馆开放时间', content: '' }, EARLIER)).toEqual([]);
    expect(proposeUnits({ title: '水管漏水', content: '' }, [])).toEqual([]);
    expect(proposeUnits({ title: 'abc 123', content: '' }, EARLIER)).toEqual([]);
  });
});

describe('a reply of parts', () => {
  const none = { facts: '', measures: '', timeLimit: '', contact: '' };
  it('numbers the parts that are there', () => {
    expect(composeReply({ ...none, facts: ' 已查看 ', contact: '老张 57250000' })).toBe(
      '一、基本情况\n已查看\n二、联系人和电话\n老张 57250000',
    );
  });
  it('of one part is that part, of none is nothing', () => {
    expect(composeReply({ ...none, measures: '已修复' })).toBe('已修复');
    expect(composeReply(none)).toBe('');
  });
});
