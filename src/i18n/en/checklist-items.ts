import type { checklistItems as fi } from '../fi/checklist-items.ts';

export const checklistItems: Record<keyof typeof fi, string> = {
  'checklist.item.B1': 'Is it clear what the post is for?',
  'checklist.item.B1.why':
    'Residents see at once whether they are being told something, asked something or invited to a discussion.',
  'checklist.item.B1.source': 'Bonsón, Royo and Ratkai 2017; DePaula and Dincelli 2016',
  'checklist.item.B2': 'Is it clear what residents can influence and what they cannot?',
  'checklist.item.B2.why':
    'When the limits are stated at the start, nobody spends time on something already decided.',
  'checklist.item.B2.source':
    'IAP2 spectrum of public participation; workbook of the EPA, the environmental agency of the United States',
  'checklist.item.B3': 'Is there a question that residents are able to answer?',
  'checklist.item.B3.why':
    'A good question makes residents partners: they get to say how things ought to be.',
  'checklist.item.B3.source':
    'Torsti Hyyryläinen’s column on municipalities and social media; Lappas, Triantafillidou and Kani 2022; Bortree and Seltzer 2009',
  'checklist.item.B4': 'Does it say how to take part in the preparation?',
  'checklist.item.B4.why':
    'Those who know how, when and where can join in before the matter is decided.',
  'checklist.item.B4.source': 'Local Government Act, section 29',
  'checklist.item.B5': 'Is the language clear?',
  'checklist.item.B5.why':
    'Everybody understands a clear text at first reading, even people in a hurry or new to the language.',
  'checklist.item.B5.source': 'Local Government Act, section 29',
  'checklist.item.B6':
    'Do pictures have alt text and videos captions, and are the words in a picture also in the text of the post?',
  'checklist.item.B6.why':
    'Blind residents listen to what is in the picture and deaf residents read what is said in the video: without text the message does not reach them.',
  'checklist.item.B6.source':
    'Act on the Provision of Digital Services 306/2019; decision of the Regional State Administrative Agency on Facebook videos; Papunet’s guide to accessible social media',
  'checklist.item.B7': 'Is the information there in both languages?',
  'checklist.item.B7.why':
    'In a bilingual municipality residents get the news in their own language; a shorter text with contact details is enough.',
  'checklist.item.B7.source':
    'Language Act 423/2003; decision OKV/124/1/2017 of the substitute for the Deputy Chancellor of Justice; decision OKA 2016/2485 of the Deputy Chancellor of Justice',
  'checklist.item.B8': 'Does it say who answers comments and when?',
  'checklist.item.B8.why':
    'People can ask in the evening or at the weekend without worrying when the post says when answers come.',
  'checklist.item.B8.source':
    'Social media guidelines of the New South Wales Government (Australia); decision OKA 2008/1345 of the Deputy Chancellor of Justice, applied to comments',
  'checklist.item.B9': 'Is an expert booked, and are there saved answers?',
  'checklist.item.B9.why':
    'When somebody who knows the matter is ready for questions, residents get the right answer quickly.',
  'checklist.item.B9.source':
    'Guidelines on consultations of the New South Wales Government (Australia); advice of the GSA, an agency of the United States',
  'checklist.item.B10': 'Does it say how the comments will be used?',
  'checklist.item.B10.why':
    'Residents want to know whether their comment is read when the matter is prepared.',
  'checklist.item.B10.source':
    'Guidelines on consultations of the New South Wales Government (Australia)',
  'checklist.item.B11':
    'Has it been checked that nothing confidential and no unnecessary personal data is included?',
  'checklist.item.B11.why':
    'Once something has been online, you can never be sure of taking it back, and the person it is about is harmed.',
  'checklist.item.B11.source':
    'Local Government Act, section 29; decision OKV/727/1/2016 of the Deputy Chancellor of Justice',

  'checklist.item.D1': 'Is every direct question and demand recorded and classified?',
  'checklist.item.D1.why':
    'A direct question or demand must be answered, so it must not get lost among the other comments.',
  'checklist.item.D1.source':
    'Decision OKA 2008/1345 of the Deputy Chancellor of Justice, applied to comments',
  'checklist.item.D2': 'Are answers given on time, or is it said when they will come?',
  'checklist.item.D2.why':
    'Silence feels like being turned away, but even an acknowledgement shows that the matter has been received.',
  'checklist.item.D2.source':
    'Social media guidelines of the New South Wales Government (Australia); moderation guide of the State of Victoria (Australia)',
  'checklist.item.D3': 'Are answers in the language of the question?',
  'checklist.item.D3.why':
    'It is easier for residents to understand the answer and go on talking in their own language.',
  'checklist.item.D3.source':
    'Decision OKV/124/1/2017 of the substitute for the Deputy Chancellor of Justice',
  'checklist.item.D4': 'Do the answers keep the conversation going?',
  'checklist.item.D4.why':
    'A question in return shows that somebody is listening, but a bare link ends the conversation.',
  'checklist.item.D4.source': 'Bortree and Seltzer 2009',
  'checklist.item.D5': 'Is criticism left in view and answered?',
  'checklist.item.D5.why':
    'Others often wonder about the same thing, and an answer in plain view helps all of them.',
  'checklist.item.D5.source':
    'Moderation guide of the State of Victoria (Australia); Oldham’s rules of discussion (England)',
  'checklist.item.D6': 'Was anything unlawful dealt with at once and the ground recorded?',
  'checklist.item.D6.why':
    'Hate speech and threats drive others away, and the municipality may have to answer for what it leaves on its page.',
  'checklist.item.D6.source':
    'European Court of Human Rights, Sanchez v. France, 15 May 2023, applied to municipalities; moderation guide of the State of Victoria (Australia)',
  'checklist.item.D7':
    'Are the ground, the day and a screenshot recorded for everything hidden, deleted or blocked?',
  'checklist.item.D7.why':
    'Removing what a resident wrote is a hard measure, so the reason must be there to see afterwards, and blocking is the last resort.',
  'checklist.item.D7.source':
    'Moderation guide of the State of Victoria (Australia); in other respects municipalities’ own practice',
  'checklist.item.D8':
    'Are initiatives, information requests and service matters guided to the right place?',
  'checklist.item.D8.why':
    'A matter moves on only in the right place, and an information request must be answered within 14 days at most.',
  'checklist.item.D8.source':
    'Local Government Act, section 23; Act on the Openness of Government Activities; guide of SKR, the Swedish association of municipalities',
  'checklist.item.D9': 'Is false information corrected and the source given?',
  'checklist.item.D9.why':
    'Rumours spread fast, but with the source everybody can check the matter for themselves.',
  'checklist.item.D9.source': 'Social media guide of the municipality of Kirkkonummi',
  'checklist.item.D10': 'Has the matter been passed on to those who prepare it?',
  'checklist.item.D10.why':
    'A comment can make a difference only once it is on the desk of the person preparing the matter.',
  'checklist.item.D10.source':
    'Example of South Lanarkshire Council (Scotland); Kaski 2022 (Tampere University)',

  'checklist.item.A1': 'Have residents been told what was said?',
  'checklist.item.A1.why':
    'When residents recognise their own point in the summary, they see that their comments have been read.',
  'checklist.item.A1.source': 'Consultation guide of Nottinghamshire County Council (England)',
  'checklist.item.A2': 'Have residents been told what was decided or done?',
  'checklist.item.A2.why':
    'Those who took part want to hear how it went, even when it did not go the way they hoped.',
  'checklist.item.A2.source':
    'Local Government Act, section 29; consultation guide of Nottinghamshire County Council (England)',
  'checklist.item.A3': 'Have residents been told which proposals were not adopted, and why?',
  'checklist.item.A3.why': 'Even a refusal is easier to accept when the reasons are said plainly.',
  'checklist.item.A3.source': 'Consultation guide of Nottinghamshire County Council (England)',
  'checklist.item.A4':
    'Were residents told the result in the same channels and on the promised day?',
  'checklist.item.A4.why':
    'The promise is kept only when the news has reached the people who were asked.',
  'checklist.item.A4.source':
    'IAP2 spectrum of public participation; feedback toolkit of the City of Boulder (United States)',
  'checklist.item.A5': 'Have residents been thanked and told what happens next?',
  'checklist.item.A5.why': 'Thanks and news of what follows give a reason to take part next time.',
  'checklist.item.A5.source': 'Feedback toolkit of the City of Boulder (United States)',
  'checklist.item.A6': 'Has every question been answered, or is it agreed who will answer?',
  'checklist.item.A6.why':
    'The discussion may fall silent, but the person who asked is still waiting.',
  'checklist.item.A6.source':
    'Decision OKA 2008/1345 of the Deputy Chancellor of Justice, applied to comments',
  'checklist.item.A7': 'Did the recording of the live stream get captions within 14 days?',
  'checklist.item.A7.why':
    'A live stream needs no captions, but its recording must also be of use to people who are deaf or hard of hearing.',
  'checklist.item.A7.source':
    'Decision of the Regional State Administrative Agency on Facebook videos',
  'checklist.item.A8': 'Has personal data been removed once it is no longer needed?',
  'checklist.item.A8.why':
    'Information about a person must not stay online for ever: as a rule it must be removed within a year.',
  'checklist.item.A8.source':
    'Decision OKV/727/1/2016 of the Deputy Chancellor of Justice on publishing online; for comments municipalities’ own practice',
  'checklist.item.A9': 'Has one lesson been written down for next time?',
  'checklist.item.A9.why':
    'The next question works better when you remember what worked this time and what did not.',
  'checklist.item.A9.source': 'Municipalities’ own practice (Rantamäki 2021)',
};
