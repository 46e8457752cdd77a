/** Two replies to one message that differ in one thing: which criterion must move which way from the first to the second. */
export interface Pair {
  id: string;
  message: string;
  first: string;
  second: string;
  moves: string;
  way: 'up' | 'down';
}

const printer = 'The label printer in the bakery stops every ten minutes. We throw bread away because we cannot label it, and the shops open at six.';
const phone = 'My new phone has no mail since yesterday. I am on the road with customers all week and I look like an amateur.';
const access = 'I have asked three times for access to the budget folder. The board pack is due on Thursday and I cannot start.';
const update = 'Your update last night removed my signature templates. It took me two days to make them. Nobody warned us.';
const slow = 'The booking system is so slow that guests queue to the door. Yesterday somebody shouted at my receptionist.';
const feature = 'Could we have a report that shows which volunteers have not been called this month?';

const pair = (id: string, message: string, first: string, second: string, moves: string, way: Pair['way']): Pair => ({ id, message, first, second, moves, way });

export const PAIRS: Pair[] = [
  // Empathy
  pair('e1', printer, "I'll come by with another printer at five.", "Throwing good bread away because of a label, and at that hour: that must hurt. I'll come by with another printer at five.", 'empathy', 'up'),
  pair('e2', slow, "I'll look at the booking system this morning.", "A queue to the door and your receptionist being shouted at for our slow system: I'd be furious. I'll look at the booking system this morning.", 'empathy', 'up'),
  pair('e3', update, "I'm so sorry that two days of your work are gone. I'll restore the templates from last night's backup by noon.", "You should have saved a copy of your work. I'll restore the templates from last night's backup by noon.", 'empathy', 'down'),
  pair('e4', phone, 'A whole week in front of customers without mail is a horrible way to start with a new phone. I am setting it up now.', 'I am setting it up now.', 'empathy', 'down'),
  pair('e5', access, 'You asked three times and we left you hanging with the board pack due: I would be angry too. I am opening the folder now.', 'We apologise for any inconvenience caused. I am opening the folder now.', 'empathy', 'down'),
  pair('e6', slow, "Guests to the door, and your people take the blame for it. No wonder you're fed up.", 'It works fine on my machine. It is not that slow.', 'empathy', 'down'),
  pair('e7', printer, "Sorry for the inconvenience.", "I'm sorry: you bake all night and then our printer makes you throw it away before the shops even open.", 'empathy', 'up'),
  pair('e8', update, "That's a rotten thing to find in the morning, two days of work gone without a word from us.", 'The update was announced in the newsletter.', 'empathy', 'down'),
  pair('e9', phone, 'Your phone is on the list.', "Standing in front of customers with a dead mailbox is embarrassing, and it's our doing. Your phone is on the list.", 'empathy', 'up'),
  pair('e10', access, 'Three requests and no answer, with the board waiting for you: that is not how you should be treated.', 'Access was disabled by Finance, nothing we can do.', 'empathy', 'down'),
  // Inquiry
  pair('i1', printer, "I'll send somebody.", "I'll send somebody. When it stops, what does the display say? And which shop has to have its bread first?", 'inquiry', 'up'),
  pair('i2', feature, 'We can build that.', 'We can build that. What do you do with the list once you have it, and who needs to see it by when?', 'inquiry', 'up'),
  pair('i3', slow, 'At what time of day is it worst, and what are your people doing in the system just before it hangs?', 'Have you tried turning it off and on again?', 'inquiry', 'down'),
  pair('i4', access, 'Which figures do you need first for Thursday, and what would be lost if they came on Wednesday evening?', 'What is your ticket number?', 'inquiry', 'down'),
  pair('i5', phone, "I'm setting up your mail. Which customers are you meeting tomorrow, and what do you need from your mailbox before that?", "I'm setting up your mail.", 'inquiry', 'down'),
  pair('i6', update, 'How can I help you?', 'Which of the templates do you need today, and where did you keep the drafts when you made them?', 'inquiry', 'up'),
  pair('i7', feature, 'Please fill in the requirements form.', 'What would you do differently if you saw every Monday whom nobody has called? And how do you find out today?', 'inquiry', 'up'),
  pair('i8', slow, "I'll restart the server tonight.", "Before I touch the server: since when is it slow, is it all the desks or only reception, and what does a guest wait for longest? I'll restart the server tonight.", 'inquiry', 'up'),
  pair('i9', printer, 'Does it stop at the same label each time, or after the same number of them?', 'Did you read the manual?', 'inquiry', 'down'),
  // Responsiveness
  pair('r1', access, 'Please open a ticket with the finance team.', "I'm asking the finance team for it now myself, and I'll stay with it until you are in.", 'responsiveness', 'up'),
  pair('r2', printer, "I'm on my way with a spare printer and I'll stay until the labels come out.", 'You need to call the vendor of the printer.', 'responsiveness', 'down'),
  pair('r3', phone, "That's not our team. Call the mobile provider.", "That's the mobile provider's part. I have them on the line for you now and I'll call you back as soon as your mail arrives.", 'responsiveness', 'up'),
  pair('r4', update, "I'm restoring your templates right now.", 'Nothing we can do about that.', 'responsiveness', 'down'),
  pair('r5', slow, 'Somebody should look at that some day.', "I'm looking at it now and I've taken the nightly export off the server, so it should be quicker already.", 'responsiveness', 'up'),
  pair('r6', access, "I've added you to the folder; try it now.", 'You would have to ask the owner of the folder.', 'responsiveness', 'down'),
  pair('r7', printer, 'i take it, i come now with other printer and i stay till it print', 'please make ticket in portal', 'responsiveness', 'down'),
  pair('r8', phone, 'This must be requested through the self-service portal.', "I'll request it for you and see it through until your mail is back.", 'responsiveness', 'up'),
  pair('r9', slow, 'Take it up with your manager.', "I'll take it up with the supplier today and bring you their answer.", 'responsiveness', 'up'),
  // Reliability
  pair('l1', printer, "I'll have a look as soon as possible.", "I'll be with you at five with another printer, and I'll ring you at half past four if anything changes.", 'reliability', 'up'),
  pair('l2', access, "You'll have access by three today. I'll call you then, even if it isn't done.", "You'll have access soon. I'll keep you posted.", 'reliability', 'down'),
  pair('l3', slow, 'Marta swaps the server on Thursday at six in the morning; I will tell you at seven how it went.', 'We will do our best.', 'reliability', 'down'),
  pair('l4', phone, 'I guarantee this will never happen again.', 'I will ring you tonight at seven to see whether your mail has come, and if it has not I bring you another phone tomorrow at eight.', 'reliability', 'up'),
  pair('l5', update, "I'll restore them at some point.", "I'll restore them by noon and send you a message when it's done.", 'reliability', 'up'),
  pair('l6', feature, 'I will show you a first draft on Friday at ten, and tell you on Wednesday if I cannot make it.', 'I might be able to do something eventually.', 'reliability', 'down'),
  pair('l7', access, 'i fix it until 14:00 and write you then, also if it is not ready', 'i fix it when i have time', 'reliability', 'down'),
  pair('l8', slow, 'Somebody will hopefully get back to you.', 'Jonas from our team will call you at 11:15, and I will check at noon that he has.', 'reliability', 'up'),
  pair('l9', printer, "I can't promise anything.", "I can't promise that it runs by six. I do promise to call you at half past five with what we have.", 'reliability', 'up'),
  // Assurance
  pair('a1', update, 'Thank you for telling us. I have the backup in front of me and your templates are in it.', "Well, if you had read the announcement you wouldn't be asking.", 'assurance', 'down'),
  pair('a2', phone, 'User error, I suppose. Read the instructions.', "Good morning, this is quickly put right. I'm glad you wrote.", 'assurance', 'up'),
  pair('a3', slow, "I can see the cause and I know how to put it right. You're in good hands.", 'Oh wow, a whole queue, how tragic. Welcome to my world.', 'assurance', 'down'),
  pair('a4', access, "With respect, your department never fills in the form correctly. I've added you to the folder.", "Good morning Anna, it's good that you asked again. I've added you to the folder.", 'assurance', 'up'),
  pair('a5', printer, "It's your own fault for overloading it. I'll come at five.", "Good that you rang at once. I'll come at five.", 'assurance', 'up'),
  pair('a6', feature, 'Lovely idea, and thank you for bringing it. I know just where to begin.', 'Another report. Great. As if we had nothing else to do.', 'assurance', 'down'),
  // Clarity
  pair('c1', phone, "Your mail didn't move to the new phone. I'm moving it now; in ten minutes it will be there.", 'The MDM enrolment failed on the EAS profile, so the OAuth token was never provisioned to the IMAP stack.', 'clarity', 'down'),
  pair('c2', slow, 'Pursuant to section 4.2 of the incident classification framework the request has been escalated to the designated resolver group.', 'The computer behind the bookings is full. We make room tonight, and tomorrow at seven it will be quick again.', 'clarity', 'up'),
  pair('c3', access, 'Two steps: I add you now, you log out and in again. Then the folder is there.', 'ACL inheritance on the NTFS share is broken at the OU level, so the AD group membership does not propagate until the token is refreshed.', 'clarity', 'down'),
  pair('c4', printer, 'The ZPL spooler hangs on a DHCP lease renewal and the TCP socket times out.', 'The printer loses its place in the network every ten minutes. I give it a fixed place now, then it prints.', 'clarity', 'up'),
  // Partnership
  pair('p1', access, "Policy says no.", "The folder holds salaries, so the owner has to agree: that protects you too. Either I ask her now, or I send you the figures that you need for the board. Which suits you better?", 'partnership', 'up'),
  pair('p2', feature, "Let's sit down together: you show me how you find them today, and then we decide what the report must show so that nobody is forgotten.", 'Reports are not supported.', 'partnership', 'down'),
  pair('p3', printer, "So that your bread is in the shops at six we have two options: labels from the office printer tonight, or I bring you a loan printer at four. Which is easier for you?", "That's not possible.", 'partnership', 'down'),
  pair('p4', slow, 'The system is not designed for that.', 'What matters is that your guests get their keys. Until it is quick again we could give you the printed list each morning, and together we find out what slows it down.', 'partnership', 'up'),
  pair('p5', update, 'We do not restore templates.', 'We want your letters to go out today as much as you do. We restore what we can, and for the rest we could sit together this afternoon, because two make them quicker than one.', 'partnership', 'up'),
  // The complaint steps
  pair('t1', update, "Thank you for telling us; others have lost theirs as well. I'm restoring them.", "I'm restoring them.", 'thanks', 'down'),
  pair('t2', access, 'Thank you for your patience. You have access now.', 'Thank you for raising it again. You have access now.', 'thanks', 'up'),
  pair('g1', slow, "I'll look into it today.", "I'll look into it today. What happened yesterday when your receptionist was shouted at?", 'gathers', 'up'),
  pair('g2', printer, 'What does it do just before it stops?', 'What is the asset tag?', 'gathers', 'down'),
  pair('s1', update, "I'm sorry that we removed them without a warning.", "I'm not sorry that we removed them.", 'apologises', 'down'),
  pair('s2', phone, 'No need to apologise, I am setting it up.', 'I apologise that it was not ready when you left. I am setting it up.', 'apologises', 'up'),
  pair('s3', access, "I'm sorry, but that is not possible.", "I'm sorry that we let three requests lie.", 'apologises', 'up'),
  pair('o1', printer, "I'll bring a loan printer at four.", "I could bring a loan printer at four. Would that get you through the night?", 'offers', 'up'),
  pair('o2', access, 'What would help you most until Thursday?', 'You will be informed.', 'offers', 'down'),
  pair('o3', update, 'I am restoring them at noon.', 'I can restore them at noon, or rebuild the two most important ones with you right now. Which would you like?', 'offers', 'up'),
];
