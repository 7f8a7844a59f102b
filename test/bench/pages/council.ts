/** The council's page around the survey, the same for every page. */
export const councilPage = (head: string, survey: string) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Your social worker – Anytown Council</title>
<link rel="stylesheet" href="council.css">
${head}
</head>
<body>
<header><a href="/">Anytown Council</a></header>
<main>
<h1>Children’s social care: your views</h1>
<p>We want to know what parents and carers think about the help they get. It takes about five minutes.</p>
<div id="survey">${survey}</div>
<h2>What happens next</h2>
<p>We read every answer. We use what you tell us to make our service better for families in Anytown.</p>
<p>You can ask us to delete your answers at any time. Read our <a href="/privacy">privacy notice</a> to find out how we look after information about you and your family.</p>
<h2>Other ways to tell us</h2>
<p>You can call us, write to us, or speak to any member of staff at a family hub.</p>
</main>
<footer><a href="/accessibility">Accessibility statement</a></footer>
</body>
</html>
`;

export const councilStyles = `
  * { box-sizing: border-box }
  body { margin: 0; font: 16px/1.5 Arial, Helvetica, sans-serif; color: #0b0c0c; background: #fff }
  header, footer { background: #1d3557; color: #fff; padding: 12px 16px }
  header a, footer a { color: #fff }
  main { display: block; max-width: 960px; margin: 0 auto; padding: 16px }
`;
