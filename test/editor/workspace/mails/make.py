"""Makes the mails of this folder with Python's own e-mail library: python3 make.py"""
from email import policy
from email.charset import BASE64, QP, Charset
from email.message import EmailMessage, Message

ENGLISH = """Hi Ann,

I'm sorry that the café table arrived with a scratch – that's annoying. I utilize this mail to tell you what happens now, and in which order: we've sent a new one with the carrier, and it reaches you on Friday, 5 December.

If anything else is wrong, just reply to this mail.

Best regards,
Zoë
"""
BILINGUAL = """Hi Ann,

I'm sorry that the box from Москва was damaged. I utilize this mail to say what we do: we've sent a new one, and it reaches you on Friday.

If anything else is wrong, just reply to this mail.

Best regards,
Павел
"""
QUOTE = """
On Mon, 1 Dec 2025 at 21:14, Ann Lee <ann@mail.example> wrote:
> The thing I ordered is damaged. Order 12345.
> What now?
"""


def common(message):
    message["From"] = "Shop <care@shop.example>"
    message["To"] = "Ann Lee <ann@mail.example>"
    message["Subject"] = "Re: order 12345 – café"
    message["Date"] = "Tue, 02 Dec 2025 09:00:00 +0100"
    message["Message-ID"] = "<1@shop.example>"


def write(name, message):
    with open(name, "wb") as file:
        file.write(message.as_bytes(policy=policy.SMTP))


quoted = EmailMessage(policy=policy.SMTP)
common(quoted)
quoted.set_content(ENGLISH + QUOTE, charset="utf-8", cte="quoted-printable")
quoted.add_alternative("<p>The same in HTML.</p>", subtype="html", cte="quoted-printable")
write("quoted-printable-utf8.eml", quoted)

base64 = EmailMessage(policy=policy.SMTP)
common(base64)
base64.set_content(BILINGUAL + QUOTE, charset="windows-1251", cte="base64")
write("base64-windows-1251.eml", base64)

eight_bit = EmailMessage(policy=policy.SMTP)
common(eight_bit)
eight_bit.set_content(BILINGUAL + QUOTE, charset="koi8-r", cte="8bit")
write("8bit-koi8-r.eml", eight_bit)
