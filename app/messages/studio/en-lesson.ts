/** The words of the preview of a lesson. */
export const lessonText = {
  title: 'Preview',
  lede: 'As a learner sees it. Nothing that you answer here is kept; what learners write is switched off.',
  page: 'The lesson as learners see it',
  stale: 'The text cannot be read just now. This is the lesson as it was when it last could.',
  reading: 'Reading the lesson …',
  empty: 'There is nothing to show yet.',
  inert: 'In the preview nothing can be written here.',
};
