import type { ClockName, EventType } from '@bihuan/domain';

/** What an event of a case is called when somebody is told of it. A new event type without a line here does not compile. */
export const NEWS_TEXTS: Readonly<Record<EventType, string>> = {
  recorded: '新登记了一件意见建议',
  answeredOnSpot: '已当场答复',
  merged: '已并入另一件合并受理',
  split: '已从合并受理中拆出',
  declined: '不予受理',
  withdrawalRequested: '代表申请撤回',
  withdrawalAgreed: '联名代表同意撤回',
  withdrawn: '已撤回',
  assigned: '交办给你单位',
  accepted: '已签收',
  returnRequested: '承办单位申请退办',
  returnDecided: '退办申请已有决定',
  extensionRequested: '承办单位申请延期',
  extensionDecided: '延期申请已有决定',
  contributed: '会办单位已提出意见',
  contactLogged: '登记了一次联系',
  replied: '承办单位已答复',
  replyReturned: '答复被退回，请重新答复',
  replyUpdated: '答复有更新',
  evaluated: '代表已评价',
  reworked: '重新办理',
  resolved: '已销号',
  concluded: '已办结',
  followedUp: '已回头看',
  residentInformed: '已反馈选民',
  supervised: '列入督办',
  supervisionEnded: '督办结束',
  absorbed: '并入了另一件意见建议',
  released: '有一件意见建议从本件拆出',
  answeredThroughPrimary: '已随主件答复',
  dueDateMoved: '到期日有变',
};

/** What the recipient of a message is asked to do next. */
export const ASKS = {
  assign: '请交办',
  accept: '请在规定期限内签收，或说明理由申请退办',
  contribute: '请提出会办意见',
  decide_return: '请决定是否同意退办',
  decide_extension: '请决定是否同意延期',
  reply: '请办理并答复',
  evaluate: '请评价办理态度和办理结果',
  tell_resident: '请把结果反馈给反映问题的选民',
  rework: '请考虑重新办理',
  agree_withdrawal: '如同意撤回，请确认',
} as const;
export type Ask = keyof typeof ASKS;

export const CLOCK_TEXTS: Readonly<Record<ClockName, string>> = {
  assign: '交办',
  accept: '签收',
  coOpinion: '会办意见',
  reply: '答复',
  evaluate: '评价',
  promise: '兑现承诺',
  followUp: '回头看',
};
