import { randomOf } from './figures-lives.js';

/**
 * Texts without sense, but as long (60 to 660 characters, 210 on average) and about as hard to compress (to a half) as what residents
 * write and offices reply: what an export and its floor spend on a case, they spend on its texts.
 */
const CHARACTERS =
  '，的。一是在不了有人这上大来和我为中到地以要他时就个用们生下作出会可也你对自而子那得于着里后经年发过学家分所事心同面开' +
  '小如民方长现之没多又理部当前法本起所高其国动成日期条水实定化把行去面力机体重样意但最关应正从业者路件道老明住户反映村镇居委' +
  '问题解决希望尽快安排修复破损积水影响出行安全车辆停放噪音污染垃圾清运河道护栏违章搭建消防通道施工夜间老人孩子学校门口公交站' +
  '台灯井盖管网改造资金计划审核现场查看情况属实答复办理单位协调工作季度完成验收感谢支持监督热线电话物业服务收费绿化树木遮挡阳台';

function textOf(seed: number): string {
  const random = randomOf(seed);
  const length = 60 + Math.floor(600 * random() ** 3);
  // the first ones are the commonest
  return Array.from({ length }, () => CHARACTERS[Math.floor(CHARACTERS.length * random() ** 1.5)] ?? '').join('');
}
/** What a resident says in the case of this number. */
export const messageOf = (n: number): string => textOf(2 * n);
/** What is replied in it. */
export const replyOf = (n: number): string => textOf(2 * n + 1);
