import type { SameHelp } from '../help/shapes';
import type { helpZh } from './help.zh';

/** The same in English. */
export const helpEn: SameHelp<typeof helpZh> = {
  pages: {
    '/board': {
      name: 'Board',
      purpose: 'All at a glance: where each case stands, what is overdue, which requests need a decision.',
      steps: [
        'The four columns are the four steps of a case, the most urgent on top.',
        'Open a time to see why it is that day; open a title to see the case.',
      ],
      as: {
        office: [
          'First the requests that wait for you; then the first column: assign, merge or decline.',
          'A red octagon is overdue: select several and send reminders together.',
          'Every step waits a few seconds before it is sent and can be undone.',
        ],
      },
    },
    '/overview': {
      name: 'Overview',
      purpose: 'In five seconds: what is overdue, who is overdue, is it getting better.',
      steps: ['Read the first sentences, then the rates and charts.', 'A title opens its case; every chart can be read as a table.'],
    },
    '/wall': {
      name: 'Wall screen',
      purpose: 'For the office wall: what is overdue, who is overdue, is it getting better, readable from across the room.',
      steps: [
        'Its numbers refresh by themselves; when the connection is lost it says so.',
        'The buttons at the foot fill the screen or go back to the overview.',
      ],
    },
    '/home': {
      name: 'Home',
      purpose: 'What became of everything you put forward.',
      steps: [
        '“New suggestion” records a new one.',
        'When there is a reply, “Read and evaluate” it.',
        'Then call or copy a text to tell the resident, choose what they said, and press “Note it”.',
        'What was written without a connection is listed and sent by itself.',
      ],
    },
    '/record': {
      name: 'New suggestion',
      purpose: 'Write down what you heard, one matter each.',
      steps: [
        'Their own words are enough; the title is taken from the first sentence.',
        'Say where, add photos.',
        'If similar earlier ones are shown, look first.',
        'If it was answered on the spot, tick the last box. It works without a connection.',
      ],
      as: { office: ['Choose the deputy who heard it.'] },
    },
    '/todo': {
      name: 'To do',
      purpose: 'What your unit has to do, the most urgent on top.',
      steps: [
        'Accept first; if it is not yours, ask to return it in time and propose a unit.',
        'Write the reply and submit it for signature.',
        'Opinions awaited from co-units are listed below.',
      ],
      as: { head: ['First the replies to sign: preview, sign several at once, or send one back with a reason.'] },
    },
    '/cases/:id/reply': {
      name: 'Write the reply',
      purpose: 'A reply that deputy and resident understand.',
      steps: [
        'Four parts: facts, measures, time limit, contact; templates help.',
        'Choose the kind; a promise needs its date.',
        'It is saved by itself. The preview is the letter the deputy gets.',
      ],
      as: { staff: ['Submit it for signature.'], head: ['You may sign at once.'] },
    },
    '/cases/:id/judge': {
      name: 'Evaluate a reply',
      purpose: 'Whether it is good is for you to say.',
      steps: [
        'Read the reply, then answer two questions: attitude and result.',
        'If you are dissatisfied, say why: the office can order a rework.',
      ],
    },
    '/cases/:id/tell': {
      name: 'Tell the resident',
      purpose: 'Whoever raised it should know.',
      steps: ['Call, copy a text, or tell them in person.', 'Then choose what they said, and press “Note it”.'],
    },
    '/templates': {
      name: 'Reply templates',
      purpose: 'Replies that are used often.',
      steps: ['Add or change one; everybody in the unit can use it.', 'A reply can also be kept as a template.'],
    },
    '/cases': {
      name: 'Suggestions',
      purpose: 'Find any case.',
      steps: [
        'By number, title, text or status, or only overdue replies.',
        'A title opens it. “Export” saves what was found as a spreadsheet.',
      ],
    },
    '/cases/:id': {
      name: 'A case',
      purpose: 'All of it: where it stands, who handles it, until when, what happened.',
      steps: [
        'On top the four steps; then “What you can do”.',
        'Open a date to see why it is that day.',
        'Below is everything that happened. It can be printed.',
      ],
      as: {
        deputy: ['When there is a reply, “Evaluate”; when the resident knows, “Tell the resident”.'],
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
        'Choose the file, check its columns, do a trial run, then import.',
        'Importing the same number again creates no duplicates.',
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
      purpose: 'What can make a rate look better than it is. It proves nothing; it says where to look.',
      steps: ['“Show cases”, then draw your own conclusion.'],
    },
    '/reports': {
      name: 'Reports',
      purpose: 'By month, quarter and year; once sealed nobody can change them.',
      steps: [
        'Last month’s is made on the first working day.',
        '“Verify” recalculates and compares.',
        'Download as document or spreadsheet.',
      ],
      as: { office: ['Make one when you need it.'] },
    },
    '/supervision': {
      name: 'Supervision',
      purpose: 'What the presidium watches until it is done.',
      steps: ['How long overdue, how often reminded, what happened last.', 'Open a case to put it on or take it off.'],
    },
    '/reminders': {
      name: 'Reminders',
      purpose: 'Whether each reminder and message arrived.',
      steps: ['What did not arrive can be sent again.', '“Muted people” lists who gets no messages for now.'],
    },
    '/channels': {
      name: 'Channels',
      purpose: 'Ways to be notified besides the inbox.',
      steps: ['Add a mail server or a robot and send a test.', 'Everybody chooses in their own settings.'],
    },
    '/calendar': {
      name: 'Calendar',
      purpose: 'Days off decide every due date.',
      steps: [
        'Import each year’s days off; see what moves, then confirm.',
        'Find whether a day is off by holiday or date.',
        'Dates in years not imported yet are provisional.',
      ],
    },
    '/policy': {
      name: 'Time limits and reminders',
      purpose: 'How long each step may take, and who is reminded when.',
      steps: [
        'Changes apply to deadlines that start later.',
        'Add or remove reminders, and choose who gets each.',
        'Preview before recalculating open deadlines.',
      ],
    },
    '/admin': {
      name: 'Administration',
      purpose: 'Users, units, stations and their kinds, deputies, categories, jurisdictions.',
      steps: ['Choose a kind, then search, add or change.'],
    },
    '/admin/:kind': {
      name: 'Administration',
      purpose: 'Users, units, stations and their kinds, deputies, categories, jurisdictions.',
      steps: [
        'Add or change; take out of use what is no longer needed; the past stays.',
        'A new user gets a one-time password.',
        'Stations choose from the kinds of station; jurisdictions are your town and the groups below it.',
        'Every entry has its history.',
      ],
    },
    '/audit': {
      name: 'Audit',
      purpose: 'Every step and every view of personal data: who and when.',
      steps: ['Search by person, number and time.', '“Verify the whole record” finds changes made outside the system.'],
    },
    '/profile': {
      name: 'My account',
      purpose: 'Password, one-time codes, devices.',
      steps: ['Change the password; one-time codes are safer.', 'A device you do not know: log it out, then change the password.'],
    },
    '/inbox': {
      name: 'Inbox',
      purpose: 'Everything that concerns you.',
      steps: ['A title opens its case; the arrow says what is asked of you.', 'Mark as read what you have seen.'],
    },
    '/settings': {
      name: 'My notifications',
      purpose: 'How else to notify you.',
      steps: ['Choose how, and to which address.', 'Set quiet hours, or pause messages for a while with a reason.'],
    },
    '/guide/:role': { name: 'One-page guide', purpose: 'To print and keep at hand.', steps: ['Choose a role and print.'] },
  },
  words: {
    assign: ['assign', 'The office hands a case to units.'],
    accept: ['accept', 'The unit confirms that it takes the case.'],
    requestReturn: ['ask to return', 'A unit hands a case back in time, with a reason and a proposed unit.'],
    lead: ['lead and co-unit', 'The lead unit replies; co-units give opinions.'],
    extension: ['extension', 'Asked for before the due date; if granted it moves.'],
    replyKind: ['kind of reply', 'Adopted, in progress, planned, for reference, explained.'],
    promise: ['promise', 'In progress and planned say by which day.'],
    verdicts: ['attitude and result', 'The two parts of the deputy’s evaluation; they may differ.'],
    resolve: ['resolve', 'The office confirms that it is resolved, with evidence.'],
    rework: ['rework', 'Handled again by the same unit.'],
    followUp: ['follow-up', 'Months later: does the solution hold?'],
    merge: ['merge', 'Several about one matter are handled together.'],
    decline: ['decline', 'Not for the congress: with reason and the right channel.'],
    onSpot: ['on the spot', 'Answered at the reception and counted apart.'],
    reminder: ['reminder', 'Sent by rule before and after the due date, each on record.'],
    supervise: ['supervision', 'The presidium watches; seriously overdue cases are added automatically.'],
    feedback: ['telling the resident', 'How, when, and what they said.'],
    light: ['time light', 'Green dot: time left. Yellow triangle: soon. Red octagon: overdue.'],
    provisional: ['provisional', 'In a year whose days off are not known yet.'],
    masked: ['masked', 'Names and telephones are hidden; to see them takes a reason and is recorded.'],
    rates: ['reply and resolution rate', 'Of the base: how many are replied to, and resolved.'],
    base: ['base', 'Assigned, replied and resolved; merged, declined, withdrawn and on-the-spot ones are apart.'],
    seal: ['seal and verify', 'Sealed reports cannot change; verifying recalculates them.'],
    onPaper: ['from paper', 'Entered by the office with the time it happened.'],
    totp: ['one-time code', 'Six digits on your phone, new every 30 seconds.'],
    oneMatter: ['one matter each', 'So that each can be followed to its end.'],
  },
  roles: {
    deputy: {
      does: 'Write down what you hear, evaluate the reply, tell the resident.',
      tips: [
        '“Large type” is under your own name at the top right (on a phone under “Menu”).',
        'It works without a connection and is sent once.',
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
        'What changed after it was submitted must be submitted again.',
        'Sign several at once.',
        'Open a time to see why it is that day.',
      ],
    },
    office: {
      does: 'Assign, remind, resolve, and answer for the rates.',
      tips: ['On the board, ? shows the keys.', 'Undo within a few seconds.', '/ searches, also by pinyin initials.'],
    },
    leader: {
      does: 'Two minutes: what is overdue, who is overdue, is it getting better.',
      tips: ['Every number leads to its cases.', 'There is a screen for the wall.'],
    },
    principal: {
      does: 'Two minutes: what is overdue, who is overdue, is it getting better.',
      tips: ['Every number leads to its cases.', 'There is a screen for the wall.'],
    },
    presidium: {
      does: 'See that it is done; supervise where needed.',
      tips: ['The supervision list shows reminders and progress.', 'Every number leads to its cases.'],
    },
    district: {
      does: 'See how the towns are doing.',
      tips: ['“Compare” shows towns side by side, waiting cases included.', '“Second look” says where to check.'],
    },
    auditor: {
      does: 'Search every step and view, verify the record.',
      tips: ['A check goes on when you leave the page.', 'Reports can be verified one by one.'],
    },
    admin: {
      does: 'Users, units, time limits and calendar; no content of cases.',
      tips: [
        'Import the days off as soon as they are announced.',
        'If a phone is lost, switch its codes off.',
        'Preview a change of the time limits.',
      ],
    },
  },
  tour: {
    home: ['Your first page', 'Start here: what is asked of you is on this page.'],
    record: ['New suggestion', 'At a reception, tap here. It works without a connection.'],
    judge: ['Evaluate replies', 'Replies come here: evaluate them, then tell the resident.'],
    board: ['Four steps', 'A case stands in the column of its step; the most urgent on top.'],
    tasks: ['To do', 'The most urgent on top; the buttons are what can be done now.'],
    verdict: ['Read this first', 'How many are overdue, is it getting better.'],
    nav: ['Where to go', 'The pages you can use.'],
    search: ['Find a case', 'By number, title or pinyin initials; / opens it too.'],
    looks: ['Easy to read', 'Under your own name: large type, dark, Chinese, log out.'],
    help: ['Not sure?', 'Every page has help, and there is a guide to print.'],
  },
};
