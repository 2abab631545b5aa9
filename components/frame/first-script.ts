/** That scripts run: what needs them is shown. */
const scriptsRun = `const d=document.documentElement.dataset;d.js=''`

/** Only scripts of this site, and of HTML only the two constants that React writes. */
const trustedTypes = `self.trustedTypes?.createPolicy('default',{createScriptURL:u=>new URL(u,document.baseURI).origin===location.origin?u:null,createHTML:h=>h==='<scr'+'ipt></scr'+'ipt>'||h===''?h:null})`

/** The theme, so that no page flashes in the other one. */
const theme = `try{const t=localStorage.theme;d.theme=t==='light'||t==='dark'?t:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'}catch{}`

/** A playground opened by a link is marked, so that the default example is not shown before the link's. */
const opening = `if(location.hash.length>1&&/\\/playground\\/?$/.test(location.pathname))d.opening=''`

/** What every page shows: all weights of the sans are one file. One by one they would each lay the page out anew. */
export const webFonts = ['1em "Plex Sans"', '400 1em "Plex Mono"', '500 1em "Plex Mono"']

/**
 * On a first visit no web font is named before something is painted, and a link's own verdict drawn, so that none takes
 * the line from the sheet and the scripts; nor before all are there. Where that is a second after the first paint or
 * more, somebody reads already: this page stays as it is, and the next one has them. Later visits find them in the cache.
 * The same where a line would break elsewhere, widths being alike on average only, and what is halfway down move.
 */
const fonts = `try{if(localStorage.fonts!=='cached'){const n=location.pathname,o=new PerformanceObserver(l=>{const [p]=l.getEntriesByName('first-contentful-paint');if(p){o.disconnect();Promise.allSettled([self.deputyLabOpening]).then(()=>Promise.all(${JSON.stringify(webFonts)}.map(f=>document.fonts.load(f)))).then(()=>localStorage.fonts='cached').catch(()=>{}).then(()=>{let i=performance.now()-p.startTime<1e3;const e=document.elementFromPoint(99,500),y=()=>e?.getBoundingClientRect().top,b=y(),f=()=>{if(i||location.pathname!==n)delete d.withoutWebFonts};f();if(Math.abs(y()-b)>9){i=0;d.withoutWebFonts=''}self.navigation?.addEventListener('currententrychange',f)})}});o.observe({type:'paint',buffered:true});d.withoutWebFonts=''}}catch{}`

/** Runs in every page before anything is drawn. Its hash stands in each page's policy. */
export const firstScript = `{${[scriptsRun, trustedTypes, theme, opening, fonts].join(';')}}`
