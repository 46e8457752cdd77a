import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/** Kinds of words in the source, as classes that the style sheet colours with our own tokens. */
export const colours = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.tagName, tags.keyword], class: 'source__tag' },
    { tag: [tags.attributeName, tags.propertyName, tags.definition(tags.propertyName)], class: 'source__name' },
    { tag: [tags.string, tags.number, tags.bool], class: 'source__value' },
    { tag: [tags.comment, tags.meta, tags.documentMeta], class: 'source__comment' },
    { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], class: 'source__sign' },
    { tag: tags.heading, class: 'source__heading' },
    { tag: tags.strong, class: 'source__strong' },
    { tag: tags.emphasis, class: 'source__emphasis' },
    { tag: tags.monospace, class: 'source__code' },
    { tag: tags.link, class: 'source__link' },
  ]),
);
