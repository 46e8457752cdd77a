/** Replies of 60 words each, and the client's words that they answer. */
export const MESSAGE = 'The booking system is so slow that guests queue to the door. Yesterday somebody shouted at my receptionist.';

export const REPLIES = [
  "Guests queuing to the door and your receptionist taking the blame for our slow system: that isn't fair on either of you. I've stopped the nightly export that was still running, so it should be quicker already. When it drags, is it every desk or only reception? I'll ring you at eleven either way and stay on it until your lobby is empty.",
  'Thank you for reporting the issue with the booking system. Your ticket has been registered and it has been assigned to the responsible team. Please be aware that response times may be longer than usual at present because of high demand. In order to help us to classify the incident, kindly provide your asset number, your location and the category from the list.',
  "hi, that sounds horrible, sorry about the shouting. i'm looking at the server now and i see it is full since sunday. i make space now, takes maybe half an hour, then i come by and we try it together with your people. can you tell me what they click just before it hangs? if it is not better at ten i bring a second computer.",
];
