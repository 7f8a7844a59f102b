import type { Plugin } from 'rollup';

/**
 * Leaves out of Lit what nothing in the embed uses. What it leaves out, it must find, once: a newer Lit stops the build.
 * So does code of ours that uses what is left out, as far as it has a name. The tests of elements run on what is left.
 */
export const slimLit = (): Plugin => ({
  name: 'slim-lit',
  load: (id) => (/reactive-element\/css-tag\.js$/.test(id) ? CSS_TAG : null),
  transform(code, id) {
    if (!id.includes('/node_modules/')) refuseMissing(code, id);
    const cuts = Object.entries(CUTS).find(([file]) => id.endsWith(`/${file}`))?.[1];
    return cuts ? { code: cut(code, cuts, id), map: null } : null;
  },
});

/** Makes each cut in the code of a file, where it must be found, and once. */
export const cut = (code: string, cuts: readonly Cut[], file: string): string =>
  cuts.reduce((rest, [found, left]) => {
    const pieces = rest.split(found);
    if (pieces.length !== 2)
      throw new Error(`${found} is ${pieces.length - 1} times in ${file}: look what Lit does now`);
    return pieces.join(left);
  }, code);

/**
 * Fails where our own code uses what is cut out of Lit. A directive in an attribute looks like any other, so nothing
 * but the tests find one.
 */
export function refuseMissing(code: string, file: string): void {
  const [found] = MISSING.exec(code) ?? [];
  if (found) throw new Error(`${file} uses ${found}, which slim-lit.ts leaves out of Lit`);
}

const MISSING = new RegExp(
  [
    /\b(firstUpdated|shouldUpdate|scheduleUpdate|getUpdateComplete|removeController|hostUpdate)\b/,
    /\b(useDefault|hasChanged|creationScope|renderBefore)\b/,
    /\b(svg|mathml)`/,
    /\btype: ?(Object|Array)\b/,
    /\blit(-html)?\/(async-)?directives?\b(?!\/keyed\.js)[\w/-]*/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** What is there, and what is left of it. */
type Cut = readonly [found: string, left: string];

/**
 * What `css` is where a stylesheet can be made from a text: made when the first element needs it. The last names are
 * passed on by Lit, and used by nobody.
 */
const CSS_TAG = `
  export const css = (strings) => {
    let sheet;
    return () => {
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(strings[0]);
      return sheet;
    };
  };
  export const getCompatibleStyle = (sheet) => sheet;
  export const adoptStyles = (root, sheets) => {
    root.adoptedStyleSheets = sheets.map((sheet) => sheet());
  };
  export { css as CSSResult, css as unsafeCSS, css as supportsAdoptingStyleSheets };`;

const CUTS: Readonly<Record<string, readonly Cut[]>> = {
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
      'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
      'const s=this._$AL;try{this.willUpdate(s),this.update(s)}catch(t){throw this._$EM(),t}this._$AE(s)',
    ],
    ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t))', 'this.hasUpdated=!0'],
    ['firstUpdated(t){}', ''],
    ['removeController(t){this._$EO?.delete(t)}', ''],
    // Settings of a property that none of ours has, and what stands in their place unless they are set.
    ['s.state&&(s.attribute=!1),', ''],
    ['{attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', '{}'],
    ['requestUpdate(t,s,i,e=!1,h)', 'requestUpdate(t,s,i)'],
    ['!1===e&&(h=this[t]),', ''],
    ['!((i.hasChanged??f)(h,s)', '!(f(this[t],s)'],
    ['{useDefault:i,reflect:e,wrapped:h},r', '{reflect:e}'],
    ['this.hasUpdated||i||', 'this.hasUpdated||'],
    ['void 0!==t.converter?.fromAttribute?t.converter:u', 'u'],
    ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
    ['[...r(t),...o(t)]', 'r(t)'],
    [
      'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)}',
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)}',
    ],
    // Controllers that come later than the constructor, and stylesheets that stand twice in a list.
    [',void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()', ''],
    [
      'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
      'return[s].flat(1/0)',
    ],
    // Roots that came with the page.
    ['this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions)', 'this.attachShadow({mode:"open"})'],
    ['y.shadowRootOptions={mode:"open"},', ''],
    // What always holds here.
    ['void 0!==h&&e(this.prototype,t,h)', 'e(this.prototype,t,h)'],
    ['this._$Eh&&[...this._$Eh.keys()]', '[...this._$Eh.keys()]'],
    [
      '!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0',
      '!1===i?void 0:i??t.toLowerCase()',
    ],
    ['if(void 0!==e&&!0===i.reflect){const h=', '{const h='],
    ['performUpdate(){if(!this.isUpdatePending)return;', 'performUpdate(){'],
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
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    [',this._$Cv=e?.isConnected??!0', ''],
    [
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}',
      '',
    ],
    // Nodes as values, and directives in attributes.
    ['void 0!==t.nodeType?this.T(t):', ''],
    ['void 0!==e?s._$Co?.[e]:s._$Cl', 's._$Cl'],
    ['void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h', 's._$Cl=h'],
    // Comments, with or without expressions.
    ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:', ''],
    [':c===_||c===m?c=v', ''],
    ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
    // Listeners that change their options, templates that a compiler has prepared, and places in the middle of others.
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ],
    ['s?.renderBefore??i', 'i'],
    ['s?.renderBefore??null', 'null'],
    ['(t?.creationScope??l)', 'l'],
    // The same, by a name that says what it does: what is written so is Lit's own templates, through its policy.
    ['s.innerHTML=t,s', 's.setHTMLUnsafe(t),s'],
    // What tells directives in which kind of place they stand.
    ['this.type=2,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
    ['this.type=1,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
    ['constructor(){super(...arguments),this.type=3}', ''],
    ['constructor(){super(...arguments),this.type=4}', ''],
    ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
    ['this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
    // Lists that are no arrays.
    ['||"function"==typeof t?.[Symbol.iterator]', ''],
    // Directives of a whole element.
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [
      'let i;2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),',
      'const i=2===r.type?new k(h,h.nextSibling,this,t):new r.ctor(h,r.name,r.strings,this,t);',
    ],
    ['if(r.hasAttributes())for', 'for'],
  ],
  'directive.js': [
    ['get _$AU(){return this._$AM._$AU}', ''],
    ['this._$Ct=t,this._$AM=e,this._$Ci=i', ''],
    ['update(t,e){return this.render(...e)}', ''],
    ['class i{constructor(t){}', 'class i{'],
  ],
  'lit-html/directives/keyed.js': [['render(r,t){return this.key=r,t}', '']],
};
