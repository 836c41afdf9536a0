import type { SameHelp } from '../help/shapes';
import type { helpZh } from './help.zh';

/** The same in English. */
export const helpEn: SameHelp<typeof helpZh> = {
  pages: {
    '/board': {
      name: 'Board',
      purpose: 'All at a glance: where each case stands, what is late, which requests wait for a decision.',
      steps: [
        'The four columns are the four steps of a case, the most urgent on top.',
        'Open a time to see why it is that day; open a title to see the case.',
      ],
      as: {
        office: [
          'First the requests that wait for you; then the first column: assign, merge or decline.',
          'A red octagon is late: select several and urge them together.',
          'Every step waits a few seconds before it is sent and can be undone.',
        ],
      },
    },
    '/overview': {
      name: 'Overview',
      purpose: 'In five seconds: what is late, who is late, is it getting better.',
      steps: ['Read the first sentences, then the rates and charts.', 'A title opens its case; every chart can be read as a table.'],
    },
    '/wall': {
      name: 'Wall screen',
      purpose: 'For the office wall: what is late, who is late, is it getting better, readable from across the room.',
      steps: [
        'Its numbers refresh by themselves; when the line is lost it says so.',
        'The buttons at the foot fill the screen or go back to the overview.',
      ],
    },
    '/home': {
      name: 'Mine',
      purpose: 'Whatever you put forward, here is what became of it.',
      steps: [
        'Write down a new one.',
        'When there is a reply, read it and judge it.',
        'Then call or copy a text to tell the resident, and tap what they said.',
        'What was written without a line is listed and sent by itself.',
      ],
    },
    '/record': {
      name: 'Write one down',
      purpose: 'Write down what you heard, one matter each.',
      steps: [
        'Their own words are enough; the title is taken from the first sentence.',
        'Say where, add photos.',
        'If similar earlier ones are shown, look first.',
        'What you answered at once goes into the last box. It works without a line.',
      ],
      as: { office: ['Choose the deputy who heard it.'] },
    },
    '/todo': {
      name: 'My to-do list',
      purpose: 'What your unit has to do, the most urgent on top.',
      steps: [
        'Accept first; if it is not yours, ask to return it in time and propose a unit.',
        'Write the reply and hand it to the head.',
        'Opinions that co-units owe you are listed below.',
      ],
      as: { head: ['First the replies to sign: preview, sign several at once, or give one back with a reason.'] },
    },
    '/cases/:id/reply': {
      name: 'Write the reply',
      purpose: 'A reply that deputy and resident understand.',
      steps: [
        'Four parts: facts, measures, time limit, contact; templates help.',
        'Choose the kind; a promise needs its date.',
        'It is saved by itself. The preview is the letter the deputy gets.',
      ],
      as: { staff: ['Hand it to the head for signature.'], head: ['You may sign at once.'] },
    },
    '/cases/:id/judge': {
      name: 'Judge a reply',
      purpose: 'Whether it is good is for you to say.',
      steps: [
        'Read the reply, then answer two questions: the attitude, the result.',
        'If you are dissatisfied, say with what: the office can have it handled again.',
      ],
    },
    '/cases/:id/tell': {
      name: 'Tell the resident',
      purpose: 'Whoever raised it should know.',
      steps: ['Call, copy a text, or tell them in person.', 'Then tap what they said, and it is noted.'],
    },
    '/templates': {
      name: 'Reply templates',
      purpose: 'Replies that are used often.',
      steps: ['Add or change one; everybody in the unit can use it.', 'A reply can also be kept as a template.'],
    },
    '/cases': {
      name: 'Suggestions',
      purpose: 'Find any case.',
      steps: ['By number, title, text or state, or only what is late.', 'A title opens it. The ledger export saves what was found.'],
    },
    '/cases/:id': {
      name: 'A case',
      purpose: 'All of it: where it stands, who handles it, until when, what happened.',
      steps: [
        'On top the four steps; then what you can do now.',
        'Open a date to see why it is that day.',
        'Below is everything that happened. It can be printed.',
      ],
      as: {
        deputy: ['When there is a reply, judge it; when the resident knows, note it.'],
        office: ['For paper, say when it happened.'],
        presidium: ['Put it under supervision with a reason.'],
      },
    },
    '/receptions': {
      name: 'Receptions',
      purpose: 'When and where, how many came, what they raised.',
      steps: ['Find by station and date; a date opens the reception.'],
      as: { deputy: ['Enter a reception; “Only mine” lists your own.'], office: ['Enter a reception with station and deputies.'] },
    },
    '/receptions/:id': {
      name: 'A reception',
      purpose: 'Its deputies, visitors and suggestions.',
      steps: ['Afterwards, fill in how many came and when it was announced.'],
    },
    '/ledger': {
      name: 'Ledger',
      purpose: 'Bring the old spreadsheet in, or take the present one out.',
      steps: [
        'Choose the file, check its columns, try it, then import.',
        'The same number again changes nothing.',
        'Names and telephones of residents are masked in exports.',
      ],
    },
    '/figures': {
      name: 'Figures',
      purpose: 'Reply rate, resolution rate, satisfaction, case by case.',
      steps: [
        'Choose a period and a grouping.',
        'Every number opens exactly its cases.',
        'Below stands what is in no rate, by whom and why.',
      ],
    },
    '/compare': {
      name: 'Compare',
      purpose: 'Towns, units and months side by side.',
      steps: ['Choose grouping and period.', 'Those still waiting are counted too.'],
    },
    '/quality': {
      name: 'Second look',
      purpose: 'Where a rate may be flattered. It proves nothing; it says where to look.',
      steps: ['Open the cases, then judge.'],
    },
    '/reports': {
      name: 'Reports',
      purpose: 'By month, quarter and year; once sealed nobody can change them.',
      steps: ['Last month’s is made on the first working day.', 'Verify counts anew and compares.', 'Download as document or spreadsheet.'],
      as: { office: ['Make one when you need it.'] },
    },
    '/supervision': {
      name: 'Supervision list',
      purpose: 'What the presidium watches until it is done.',
      steps: ['How late, how often urged, what happened last.', 'Open a case to put it on or take it off.'],
    },
    '/reminders': {
      name: 'Reminders',
      purpose: 'Whether each reminder and message arrived.',
      steps: ['What did not arrive can be sent again.', 'Who is muted is listed.'],
    },
    '/channels': {
      name: 'Channels',
      purpose: 'How else people are told.',
      steps: ['Add a mail server or a robot and send a test.', 'Everybody chooses in their own settings.'],
    },
    '/calendar': {
      name: 'Working calendar',
      purpose: 'Days off decide every due date.',
      steps: ['Import each year’s days off; see what moves, then confirm.', 'Dates in unknown years are provisional.'],
    },
    '/policy': {
      name: 'Time limits',
      purpose: 'How long each step may take, and who is reminded when.',
      steps: ['Changes hold for clocks that start later.', 'Preview before running clocks are counted anew.'],
    },
    '/admin': {
      name: 'Administration',
      purpose: 'Users, units, stations, deputies, categories.',
      steps: ['Choose a kind, then search, add or change.'],
    },
    '/admin/:kind': {
      name: 'Administration',
      purpose: 'Users, units, stations, deputies, categories.',
      steps: [
        'Add or change; take out of use what is no longer needed, the past stays.',
        'A new user gets a one-time password.',
        'Every entry has its history.',
      ],
    },
    '/audit': {
      name: 'Audit',
      purpose: 'Every step and every view of personal data: who and when.',
      steps: ['Search by person, number and time.', 'Check the whole record for changes made behind its back.'],
    },
    '/profile': {
      name: 'My account',
      purpose: 'Password, second factor, devices.',
      steps: ['Change the password; a second factor is safer.', 'A device you do not know: end it, then change the password.'],
    },
    '/inbox': {
      name: 'Inbox',
      purpose: 'All that concerns you.',
      steps: ['A title opens its case; the arrow says what is asked of you.', 'Mark as read what you have seen.'],
    },
    '/settings': {
      name: 'My notifications',
      purpose: 'How else to tell you.',
      steps: ['Choose channels and addresses.', 'Set quiet hours, or mute for a while with a reason.'],
    },
    '/guide/:role': { name: 'One-page guide', purpose: 'To print and keep at hand.', steps: ['Choose a role and print.'] },
  },
  words: {
    assign: ['assign', 'The office hands a case to units.'],
    accept: ['accept', 'The unit confirms that it takes the case.'],
    requestReturn: ['return', 'A unit objects in time, with a reason and a proposed unit.'],
    lead: ['lead and co-unit', 'The lead unit replies; co-units give opinions.'],
    extension: ['extension', 'Asked for before the due date; if granted it moves.'],
    replyKind: ['kind of reply', 'Adopted, in progress, planned, for reference, explained.'],
    promise: ['promise', 'In progress and planned say by which day.'],
    verdicts: ['attitude and result', 'The deputy’s two verdicts; they may differ.'],
    resolve: ['resolve', 'The office confirms that it is solved, with evidence.'],
    rework: ['rework', 'Handled again by the same unit.'],
    followUp: ['follow-up', 'Months later: does the solution hold?'],
    merge: ['merge', 'Several about one matter are handled together.'],
    decline: ['decline', 'Not for the congress: with reason and the right channel.'],
    onSpot: ['on the spot', 'Answered at the reception and counted apart.'],
    reminder: ['reminder', 'Sent by rule before and after the due date, each on record.'],
    supervise: ['supervision', 'The presidium watches; what is very late comes by itself.'],
    feedback: ['telling the resident', 'How, when, and what they said.'],
    light: ['time light', 'Green dot: time left. Yellow triangle: soon. Red octagon: late.'],
    provisional: ['provisional', 'In a year whose days off are not known yet.'],
    masked: ['masked', 'Names and telephones are hidden; to see them takes a reason and is recorded.'],
    rates: ['reply and resolution rate', 'Of the base: how many are replied to, and solved.'],
    base: ['base', 'Assigned, replied and solved; merged, declined, withdrawn and on-the-spot ones are apart.'],
    seal: ['seal and verify', 'Sealed cannot change; verifying counts anew.'],
    onPaper: ['from paper', 'Entered by the office with the time it happened.'],
    totp: ['second factor', 'Six digits on your telephone, new every 30 seconds.'],
    oneMatter: ['one matter each', 'So that each can be followed to its end.'],
  },
  roles: {
    deputy: {
      does: 'Write down what you hear, judge the reply, tell the resident.',
      tips: [
        'Large type is in the menu.',
        'It works without a line and is sent once.',
        'Add it to the home screen to open it like an app.',
      ],
    },
    staff: {
      does: 'Accept, handle, draft the reply.',
      tips: ['Keep templates.', 'Drafts are saved by themselves.', 'Open a time to see why it is that day.'],
    },
    head: {
      does: 'Watch your unit’s dates, sign replies.',
      tips: [
        'What changed after it was handed in must be handed in again.',
        'Sign several at once.',
        'Open a time to see why it is that day.',
      ],
    },
    office: {
      does: 'Assign, urge, resolve, and answer for the rates.',
      tips: ['On the board, ? shows the keys.', 'Undo within a few seconds.', '/ searches, also by pinyin initials.'],
    },
    leader: {
      does: 'Two minutes: what is late, who is late, is it better.',
      tips: ['Every number leads to its cases.', 'There is a screen for the wall.'],
    },
    principal: {
      does: 'Two minutes: what is late, who is late, is it better.',
      tips: ['Every number leads to its cases.', 'There is a screen for the wall.'],
    },
    presidium: {
      does: 'See that it is done; supervise where needed.',
      tips: ['The supervision list shows reminders and progress.', 'Every number leads to its cases.'],
    },
    district: {
      does: 'See how the towns are doing.',
      tips: ['Compare shows towns side by side, waiting ones included.', 'Second look says where to look again.'],
    },
    auditor: {
      does: 'Search every step and view, verify the record.',
      tips: ['A check goes on when you leave the page.', 'Reports can be verified one by one.'],
    },
    admin: {
      does: 'Users, units, rules and calendar; no content of cases.',
      tips: [
        'Import the days off as soon as they are announced.',
        'You end the second factor of a lost telephone.',
        'Preview a change of rules.',
      ],
    },
  },
  tour: {
    home: ['Your first page', 'Start here: what is asked of you is on this page.'],
    record: ['Write one down', 'At a reception, tap here. It works without a line.'],
    judge: ['Judge replies', 'Replies come here: judge them, then tell the resident.'],
    board: ['Four steps', 'A case stands in the column of its step; the most urgent on top.'],
    tasks: ['To do', 'The most urgent on top; the buttons are what can be done now.'],
    verdict: ['Read this first', 'How many are late, is it getting better.'],
    nav: ['Where to go', 'The pages you can use.'],
    search: ['Find a case', 'By number, title or pinyin initials; / opens it too.'],
    looks: ['Easy to read', 'Under your own name: large type, dark, Chinese, log out.'],
    help: ['Not sure?', 'Every page has help, and there is a guide to print.'],
  },
};
