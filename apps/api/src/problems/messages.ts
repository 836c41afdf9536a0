import type { CalendarProblem, PolicyProblem, RefusalCode } from '@bihuan/domain';

type Texts = readonly [zh: string, en: string];
export type FieldCode = keyof typeof FIELDS;
export type GeneralCode = keyof typeof GENERAL;

/** `{name}` stands for a parameter. Chinese first. */
const GENERAL = {
  'request.unreadable': ['请求内容无法读取，请检查格式', 'The request cannot be read; check its format'],
  'request.not_found': ['没有这个地址', 'There is no such address'],
  'request.method_not_allowed': ['此地址不支持这种请求方式', 'This address does not take this method'],
  'request.too_large': ['请求内容过大', 'The request is too large'],
  'request.unsupported_media_type': ['请以 application/json 提交', 'Send application/json'],
  'request.multipart_needed': ['请以 multipart/form-data 提交文件', 'Send the file as multipart/form-data'],
  'report.broken': [
    '封存的内容已被改动，无法据此生成；可下载原文（.json）核对',
    'What was sealed has been changed, nothing can be made of it; the text as it is can be downloaded (.json)',
  ],
  'request.too_many': ['请求过于频繁，请稍后再试', 'Too many requests; try again later'],
  'request.failed': [
    '系统出错，已记录；请稍后再试，并提供请求编号',
    'Something failed and was logged; try again later and quote the request id',
  ],
  'service.unavailable': ['数据库暂时不可用，请稍后再试', 'The database is away for the moment; try again'],
  'auth.required': ['请先登录', 'Log in first'],
  'auth.failed': ['用户名、密码或动态码不正确', 'User name, password or code is wrong'],
  'auth.locked': [
    '登录失败次数过多，账号已锁定，请 {minutes} 分钟后再试',
    'Too many failures; the account is locked for {minutes} more minutes',
  ],
  'auth.csrf': ['页面已过期，请刷新后重试', 'This page has expired; load it again'],
  'auth.one_time_expired': ['一次性密码已过期，请联系管理员重置', 'The one-time password has expired; ask an administrator for another'],
  'auth.password_change_needed': ['请先修改一次性密码', 'Change your one-time password first'],
  'totp.enabled': ['动态码已启用，请先停用', 'Codes are switched on already; switch them off first'],
  'totp.not_begun': ['请先取得密钥', 'Ask for a secret first'],
  'totp.not_enabled': ['动态码没有启用', 'Codes are not switched on'],
  'role.forbidden': ['您的角色不能进行此操作', 'Your role may not do this'],
  'suggestion.not_found': ['没有这件意见建议', 'There is no such suggestion'],
  'resource.not_found': ['没有找到', 'Not found'],
  'suggestion.stale_version': [
    '此件已被他人更新（当前版本 {version}），请查看后再办',
    'Somebody has changed it (now version {version}); look again',
  ],
  'suggestion.lost_race': ['他人刚刚处理了此件：{why}', 'Somebody has just acted on it: {why}'],
  'fields.invalid': ['有 {count} 处填写有误', '{count} fields are not right'],
  'idempotency.key_reused': [
    '刚才已用别的内容提交过一次，请看过结果再办',
    'This was sent a moment ago with other content; look at what came of it first',
  ],
  'idempotency.key_invalid': ['Idempotency-Key 须为 1 至 255 个可见字符', 'An Idempotency-Key has 1 to 255 visible characters'],
  'reminder.no_clock': ['此件没有正在计时的期限，无须催办', 'No clock of this case runs; there is nothing to urge'],
  'reminder.no_recipient': ['没有可催办的人，请先为承办单位设置人员', 'There is nobody to urge; give the unit its people first'],
  'reminder.no_letter': ['这条催办没有催办单', 'No letter belongs to this reminder'],
  'delivery.not_dead': ['只有未能送达的消息可以重发', 'Only a dead letter can be tried again'],
  'draft.not_open': ['此件不在本单位办理中，不能起草答复', 'Your unit is not handling this case now; no reply can be drafted'],
  'draft.not_submitted': ['这份答复还没有送签', 'This reply has not been handed in for signature'],
  'draft.stale': ['这份答复已被同事改动，请看过最新的再办', 'A colleague has changed this reply; look at the newest first'],
  'draft.incomplete': ['送签前请选好答复类别并写明内容', 'Choose the kind of reply and write it before handing it in'],
  'reminder.not_sent': ['这条催办尚未发出', 'This reminder has not been sent'],
} satisfies Record<string, Texts>;

const FIELDS = {
  'field.unknown': ['没有这个字段', 'There is no such field'],
  'field.object': ['应为一个对象', 'This must be an object'],
  'field.text': ['应为文字', 'This must be text'],
  'field.blank': ['不能为空', 'This must not be blank'],
  'field.too_long': ['最多 {max} 个字', 'At most {max} characters'],
  'field.choice': ['只能是：{values}', 'One of: {values}'],
  'field.date': ['应为实际存在的日期，如 2026-02-10', 'A date that exists, like 2026-02-10'],
  'field.instant': ['应为带时区的时刻，如 2026-02-10T09:00:00+08:00', 'An instant with offset, like 2026-02-10T09:00:00+08:00'],
  'field.in_future': ['不能是将来', 'This must not lie in the future'],
  'field.order': ['结束不能早于开始', 'The end must not come before the start'],
  'field.id': ['不是有效的标识', 'This is not an id'],
  'field.ids': ['应为标识的列表（最多 100 个）', 'A list of at most 100 ids'],
  'field.boolean': ['应为“是”或“否”', 'Yes or no'],
  'calendar.unreadable': [
    '无法读取：请提供放假安排的 JSON 或表格（列：日期或起、止，名称，类型）',
    'Unreadable: a JSON of holidays, or a table with the columns 日期 or 起 and 止, 名称, 类型',
  ],
  'calendar.columns': ['表头须有“日期”或“起”“止”，以及“类型”', 'The header needs 日期 or 起 and 止, and 类型'],
  'calendar.period': ['结束日期有误：须不早于开始，且不超过一个月', 'The end must not come before the start, nor a month after it'],
  'calendar.kind': ['类型须写明放假或上班（调休）', 'Say whether the day is off (放假) or worked (上班)'],
  'calendar.unknown_year': [
    '{year} 年放假安排尚未导入，落在 {year} 年的到期日均为暂定',
    'The holidays of {year} are not imported yet; due dates in {year} are provisional',
  ],
  'report.period': ['须为月、季或年的第一天', 'The first day of a month, quarter or year'],
  'field.url': ['应为 http 或 https 地址', 'An http or https address'],
  'field.mail': ['应为邮箱地址', 'An e-mail address'],
  'field.mobile': ['应为手机号码', 'A mobile number'],
  'field.time': ['应为时刻，如 08:00', 'A time of day, like 08:00'],
  'mute.too_long': ['最长静音 {days} 天', 'At most {days} days'],
  'channel.unknown': ['没有这个渠道', 'There is no such channel'],
  'field.integer': ['应为 {min} 至 {max} 的整数', 'A whole number from {min} to {max}'],
  'field.cursor': ['翻页标记无效', 'This cursor is not valid'],
  'field.json': ['应为 JSON 对象', 'This must be a JSON object'],
  'field.taken': ['已有同名的', 'There is one of this name already'],
  'field.figure': ['没有这个指标', 'There is no such figure'],
  'field.required': ['必填', 'This is needed'],
  'field.only_with_finding': ['只能与“被单位退办”一起查询', 'Only together with finding=returnGranted'],
  'field.group_key': ['须与 groupBy 一起使用', 'Only together with groupBy'],
  'station.unknown': ['本镇没有这个站点', 'There is no such station in this town'],
  'reception_session.unknown': ['本镇没有这次接待', 'There is no such reception in this town'],
  'deputy.unknown': ['本镇没有这位代表', 'There is no such deputy in this town'],
  'category.unknown': ['没有这个类别', 'There is no such category'],
  'jurisdiction.unknown': ['没有这个区域', 'There is no such jurisdiction'],
  'attachment.unknown': ['附件不存在或不是您上传的', 'There is no such file of yours'],
  'attachment.type': ['只接受图片、PDF、Office 文档和纯文本', 'Only pictures, PDF, office documents and plain text'],
  'attachment.empty': ['文件是空的', 'The file is empty'],
  'password.too_weak': [
    '密码至少 12 位，并含大写字母、小写字母、数字、符号中的三类',
    'At least 12 characters of three classes: capitals, small letters, digits, signs',
  ],
  'password.wrong': ['当前密码不正确', 'The present password is wrong'],
  'password.same': ['新密码不能与当前密码相同', 'The new password must differ from the present one'],
  'totp.wrong': ['动态码不正确或已用过，请输入最新的一个', 'This code is wrong or was used; enter the newest'],
  'user.own_account': ['不能停用自己或去掉自己的管理员角色', 'You cannot switch off your own account or your own administrator role'],
  'field.own_parent': ['上级不能是自身或自己的下级', 'It cannot lie below itself'],
  'user.role_needs_unit': ['承办单位人员须指定单位', 'A person of a unit needs the unit'],
  'user.role_needs_deputy': ['代表须指定代表档案', 'A deputy needs the deputy entry'],
  'ledger.file': ['只接受 xlsx 或 csv 台账', 'An xlsx or csv ledger'],
  'ledger.no_column': ['台账中没有这一栏', 'The ledger has no such column'],
  'ledger.not_a_date': ['不是实际存在的日期：{value}', 'Not a date that exists: {value}'],
  'ledger.in_future': ['日期在将来', 'The date lies in the future'],
  'ledger.order': ['日期早于上一步', 'The date comes before the previous step'],
  'ledger.unknown_name': ['没有这个名称：{value}', 'There is no such name: {value}'],
  'ledger.unknown_word': ['不认识“{value}”，只能是：{values}', 'Unknown word {value}; one of {values}'],
  'ledger.reply_needs': ['有答复的行须同时有答复日期、答复类别、答复内容', 'An answered row needs the date, kind and text of the reply'],
  'ledger.needs_unit': ['已交办或已答复的行须有主办单位', 'An assigned or answered row needs its lead unit'],
  'ledger.both_verdicts': ['态度评价和结果评价须同时填写', 'Both verdicts or none'],
  'ledger.verdict_needs_reply': ['未答复的行不能有评价', 'A row without reply cannot have an evaluation'],
  'ledger.changed': ['此编号已导入，但这一栏的内容不同', 'This number was imported before with another content here'],
  'ledger.mapping': ['映射中的栏目不存在：{column}', 'The mapping names an unknown column: {column}'],
  'reception.in_future_visitors': ['尚未举行的接待不能有来访人数', 'A reception to come has no visitors yet'],
} satisfies Record<string, Texts>;

const POLICY: Record<PolicyProblem['code'], Texts> = {
  'policy.required': ['应提交完整的规则', 'The whole policy is needed'],
  'policy.unknown_field': ['没有这项规则', 'There is no such rule'],
  'policy.span': ['应为 1–400 个工作日、1–1000 天或 1–36 个月', 'From 1 to 400 working days, 1 to 1000 days or 1 to 36 months'],
  'policy.boolean': ['应为“是”或“否”', 'Yes or no'],
  'policy.days': ['应为 0 至 366 的整数', 'A whole number from 0 to 366'],
  'policy.hours': ['应写明开始和结束的时刻，如 09:00 至 17:30', 'A start and an end, like 09:00 to 17:30'],
  'policy.ladder': ['催办阶梯的每一级须写明是哪个期限、何时提醒、提醒谁', 'Each rung of the ladder says for which clock, when and whom'],
  'policy.ladder_twice': ['这个期限已有同一级提醒', 'This clock has this rung already'],
};
const CALENDAR: Record<CalendarProblem['code'], Texts> = {
  'calendar.not_a_date': ['不是实际存在的日期', 'This date does not exist'],
  'calendar.other_year': ['不在这一年', 'This date is of another year'],
  'calendar.twice': ['日期重复', 'This date is there twice'],
  'calendar.not_weekend': ['调休上班日只能是周末', 'Only a weekend day can be made up'],
  'calendar.no_holidays': ['放假安排不能为空', 'A year has holidays'],
  'calendar.name': ['请填写节日名称', 'The holiday needs its name'],
};

/** Exhaustive: a refusal of the workflow without its two texts does not compile. */
const REFUSALS: Record<RefusalCode, Texts> = {
  'suggestion.role_not_allowed': ['您不能对此件进行此操作', 'You may not do this with this suggestion'],
  'suggestion.wrong_state': ['此件当前状态（{status}）不能进行此操作', 'This cannot be done in its present state ({status})'],
  'suggestion.concluded': ['此件已办结归档，不能再进行此操作', 'It is concluded; this cannot be done any more'],
  'occurred_at.not_allowed': ['只有人大办可以补录较早的时间', 'Only the office may enter an earlier moment'],
  'occurred_at.invalid': ['不是有效的时刻', 'This is not an instant'],
  'occurred_at.in_future': ['时间不能是将来', 'The moment lies in the future'],
  'occurred_at.before_previous': ['时间不能早于此件（或相关件）的上一步（{previous}）', 'It comes before the previous step ({previous})'],
  'occurred_at.too_far_back': ['代表最多可补记 {days} 天前的意见', 'A deputy may go back {days} days at most'],
  'field.not_allowed_here': ['只有人大办按纸质材料补录时可以填写', 'Only for an entry from paper by the office'],
  'deputy.required': ['请指明代表', 'Name the deputy'],
  'deputy.not_own': ['代表只能以本人名义登记', 'A deputy records as itself'],
  'deputy.co_is_lead': ['联名代表不能重复，也不能是领衔代表', 'Co-signers must differ from each other and from the lead deputy'],
  'merge.primary_unknown': ['本镇没有这件主件', 'There is no such primary in this town'],
  'merge.self': ['不能与自身合并', 'A suggestion cannot be merged into itself'],
  'merge.primary_not_on_spine': ['主件已不在办理流程中', 'The primary is no longer being handled'],
  'merge.has_merged_cases': ['已有其他件并入此件，不能再并入别件', 'Others were merged into it already'],
  'suggestion.has_merged_cases': ['已有其他件并入此件，请先拆分', 'Others were merged into it; split them first'],
  'suggestion.already_replied': ['此件曾经答复，不能进行此操作', 'It was replied before'],
  'split.primary_already_replied': ['主件已经答复，不能再拆分', 'The primary was replied already'],
  'withdrawal.already_requested': ['已申请撤回，等待联名代表同意', 'A withdrawal is waiting for the co-signers'],
  'withdrawal.none_requested': ['没有待同意的撤回申请', 'There is no withdrawal to agree to'],
  'withdrawal.already_agreed': ['该代表已同意撤回', 'This deputy has agreed already'],
  'unit.unknown': ['本镇没有这个承办单位，或已停用', 'There is no such active unit in this town'],
  'unit.lead_is_co': ['主办单位不能同时是会办单位', 'The lead unit cannot be a co-unit too'],
  'unit.duplicate': ['会办单位重复', 'A co-unit is named twice'],
  'unit.not_involved': ['该单位不承办此件', 'This unit does not handle it'],
  'accept.already_accepted': ['本单位已签收', 'The unit has accepted it already'],
  'return.already_requested': ['已有待决定的退办申请', 'A return is waiting for the decision'],
  'return.none_requested': ['没有待决定的退办申请', 'There is no return to decide'],
  'return.window_passed': ['退办期限（{until}）已过', 'The return window ended on {until}'],
  'return.to_itself': ['建议的单位就是本单位', 'The proposed unit is the unit itself'],
  'extension.already_requested': ['已有待决定的延期申请', 'An extension is waiting for the decision'],
  'extension.none_requested': ['没有待决定的延期申请', 'There is no extension to decide'],
  'extension.overdue': ['答复期限已过，不能再申请延期', 'The reply is overdue; too late for an extension'],
  'extension.not_later': ['延期日期须晚于现到期日 {dueOn}', 'It must be later than the due date {dueOn}'],
  'extension.exceeds_policy': ['延期最晚到 {latest}', 'An extension may go to {latest} at most'],
  'promise.date_required': ['正在解决或计划解决的答复须有承诺时限', 'This kind of reply promises a date'],
  'promise.date_not_allowed': ['只有正在解决、计划解决的答复才有承诺时限', 'Only in_progress and planned replies promise a date'],
  'promise.date_in_past': ['承诺时限不能早于答复当日', 'The promised date lies before the reply'],
  'evaluation.already_made': ['本轮答复已经评价', 'This cycle has been evaluated'],
  'evaluation.comment_required': ['不满意时请说明理由', 'Say why you are dissatisfied'],
  'evaluation.office_is_on_paper': ['人大办补录的评价须标明来自纸质', 'What the office enters is from paper'],
  'evaluation.own_login_is_not_paper': ['代表本人登录的评价不是纸质评价', 'An evaluation in the own log-in is not from paper'],
  'rework.not_dissatisfied': [
    '本轮没有不满意评价，回头看也未反复，不能重新办理',
    'Nobody was dissatisfied and nothing relapsed in this cycle',
  ],
  'resolve.kind_not_adopted': ['只有“解决采纳”的答复可以销号', 'Only an adopted reply can be resolved'],
  'resolve.dissatisfied': ['代表对办理结果不满意，不能销号', 'The deputy is dissatisfied with the result'],
  'resolve.not_evaluated': ['代表尚未评价，评价期限至 {until}', 'The deputy has until {until} to evaluate'],
  'conclude.kind': ['只有“留作参考”“解释说明”的答复可以办结', 'Only reference and explained replies can be concluded'],
  'conclude.dissatisfied': ['代表对办理结果不满意，不能办结', 'The deputy is dissatisfied with the result'],
  'follow_up.already_made': ['本轮已经回头看', 'This cycle has been followed up'],
  'feedback.in_future': ['反馈时间不能是将来', 'The resident cannot be told in the future'],
  'supervision.already': ['此件已在督办', 'It is under supervision already'],
  'supervision.none': ['此件不在督办', 'It is not under supervision'],
};

const ALL: Readonly<Record<string, Texts>> = { ...GENERAL, ...FIELDS, ...POLICY, ...CALENDAR, ...REFUSALS };
export type Language = 'zh-CN' | 'en';

/** The text of a code in the reader's language. */
export function textOf(code: string, language: Language, params: Readonly<Record<string, string | number>> = {}): string {
  const texts = ALL[code];
  if (!texts) return code;
  return texts[language === 'en' ? 1 : 0].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** zh-CN unless English is wanted more. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part, order) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const q = rest.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(Boolean);
      return { tag, q: q === undefined ? 1 : Number(q), order };
    })
    .filter(({ tag, q }) => q > 0 && (tag.startsWith('zh') || tag.startsWith('en')))
    .sort((a, b) => b.q - a.q || a.order - b.order)[0];
  return wanted?.tag.startsWith('en') ? 'en' : 'zh-CN';
}
