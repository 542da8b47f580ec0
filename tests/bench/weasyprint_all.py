"""Makes a PDF of each HTML file named, in one process, and prints the processor seconds that took without the start."""

import sys
import time
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

fonts = FontConfiguration()
began = time.process_time()
for name in sys.argv[1:]:
    page = Path(name)
    HTML(filename=name).write_pdf(page.with_suffix(".weasyprint.pdf"), font_config=fonts, variant="pdf/ua-1")
print(time.process_time() - began)
