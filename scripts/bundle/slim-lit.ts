import type { Plugin } from 'rollup';

/**
 * Leaves out of Lit what nothing in the embed uses. What it leaves out, it must find: a newer Lit stops the build, and
 * every journey through the built pages proves that what is left does its work.
 */
export const slimLit = (): Plugin => ({
  name: 'slim-lit',
  load: (id) => (/reactive-element\/css-tag\.js$/.test(id) ? CSS_TAG : null),
  transform(code, id) {
    const cuts = Object.entries(CUTS).find(([file]) => id.endsWith(file))?.[1];
    if (!cuts) return null;
    const slim = cuts.reduce((rest, [cut, left]) => {
      if (!rest.includes(cut)) throw new Error(`${cut} is not in ${id}: look what Lit does now`);
      return rest.replace(cut, () => left);
    }, code);
    return { code: slim, map: null };
  },
});

/** What `css` is where a stylesheet can be made from a text. The last names are passed on by Lit, and used by nobody. */
const CSS_TAG = `
  export const css = (strings, ...values) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(String.raw({ raw: strings }, ...values));
    return sheet;
  };
  export const getCompatibleStyle = (sheet) => sheet;
  export const adoptStyles = (root, sheets) => {
    root.adoptedStyleSheets = sheets;
  };
  export { css as CSSResult, css as unsafeCSS, css as supportsAdoptingStyleSheets };`;

/** By file: what is there, and what is left of it. */
const CUTS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'reactive-element.js': [
    // The polyfills' hook, and the note of how many copies of Lit are on the page.
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    // Decorators.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', ''],
    [
      'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
      '',
    ],
    // Properties that keep their first value as a default.
    ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
    ['i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||', ''],
    ['r??this._$Ej?.get(e)??r', 'r'],
    // Ways to put an update off, or to do something around it.
    ['get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return', 'get updateComplete(){return'],
    ['const t=this.scheduleUpdate();return null!=t&&await t,!this', 'return this.performUpdate(),!this'],
    ['scheduleUpdate(){return this.performUpdate()}', ''],
    ['shouldUpdate(t){return!0}', ''],
    [
      't=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()',
      't=!0,this.willUpdate(s),this.update(s)',
    ],
    ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t))', 'this.hasUpdated=!0'],
    ['firstUpdated(t){}', ''],
    ['removeController(t){this._$EO?.delete(t)}', ''],
    // Attributes that hold JSON.
    ['case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
    ['break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
  ],
  'lit-html.js': [
    ['B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ''],
    // Templates of SVG and MathML.
    ['l=2===i?"<svg>":3===i?"<math>":""', 'l=""'],
    ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    ['2===i||3===i', '!1'],
    // Expressions in text that is not parsed, such as that of a textarea.
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
    ],
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
    // Parts that are told when they leave the page, and what directives may ask of them.
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    ['this._$AP?.(!1,!0,s);', ';'],
    ['h?._$AO?.(!1),', ''],
    ['get startNode(){return this._$AA}get endNode(){return this._$AB}', ''],
    ['get tagName(){return this.element.tagName}', ''],
    ['(t?.creationScope??l)', 'l'],
    // The same, by a name that says what it does: what is written so is Lit's own templates, through its policy.
    ['s.innerHTML=t,s', 's.setHTMLUnsafe(t),s'],
    // Directives of a whole element.
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
  ],
};
