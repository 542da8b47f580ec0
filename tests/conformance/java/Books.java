import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Checks each book named on standard input with EPUBCheck; prints `file TAB verdict TAB message` lines. */
public class Books {
  private static final PrintStream out = System.out;

  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ENGLISH);
    BufferedReader names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String name = names.readLine(); name != null; name = names.readLine()) check(name);
  }

  private static void check(String name) {
    try {
      Findings findings = new Findings(name);
      findings.initialize();
      new EpubCheck(new File(name), findings).doValidate();
    } catch (Exception fault) {
      say(name, "finding", "cannot be read: " + fault);
    }
    say(name, "done", "");
  }

  private static void say(String name, String verdict, String words) {
    out.println(name + "\t" + verdict + "\t" + words.replaceAll("\\s+", " "));
  }

  private static class Findings extends DefaultReportImpl {
    private final String name;

    Findings(String name) {
      super(name, "", true);
      this.name = name;
    }

    @Override
    public void message(Message message, EPUBLocation location, Object... values) {
      Severity severity = message.getSeverity();
      if (severity != Severity.WARNING && severity != Severity.ERROR && severity != Severity.FATAL) return;
      String place = location.getPath() + ":" + location.getLine() + ":" + location.getColumn();
      say(name, "finding", severity + " " + message.getID() + " " + place + " " + message.getMessage(values));
    }
  }
}
