/** Pictures for scenes. */
export const picturesText = {
  title: 'Pictures',
  lede: 'Pictures for scenes. Each has words in its place for those who do not see it.',
  studio: 'Studio',
  none: 'There is no picture yet.',
  upload: 'Add a picture',
  file: 'Picture',
  fileHint: 'PNG, JPEG, WebP or GIF. Its name is made from the file’s.',
  there: 'The pictures there are',
  alt: 'What it shows, in words',
  altHint: 'For those who do not see it. A scene can say it otherwise.',
  submit: 'Add it',
  notSent: 'The picture could not be sent. Look whether you are connected and signed in, then add it again.',
  altMissing: 'Say in words what the picture shows.',
  added: (name: string) => `${name} is there`,
  size: (width: number, height: number) => `${width} × ${height}`,
  write: 'Write it into a scene like this:',
};
