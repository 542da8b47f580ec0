import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds each PDF named on standard input against one veraPDF profile; prints `file TAB verdict TAB broken rule` lines. */
public class Profiles {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(arguments[0]);
    BufferedReader names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String name = names.readLine(); name != null; name = names.readLine()) check(name, flavour);
  }

  private static void check(String name, PDFAFlavour flavour) {
    try (FileInputStream stream = new FileInputStream(name);
        PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      for (Map.Entry<String, Integer> rule : broken(result).entrySet()) say(name, "finding", rule.getValue() + "x " + rule.getKey());
      if (!result.isCompliant() && broken(result).isEmpty()) say(name, "finding", "not compliant");
      say(name, "done", String.valueOf(result.getTotalAssertions()));
    } catch (Exception | StackOverflowError fault) {
      say(name, "finding", "cannot be read: " + fault);
      say(name, "done", "0");
    }
  }

  private static Map<String, Integer> broken(ValidationResult result) {
    Map<String, Integer> rules = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
      rules.merge(rule + " " + assertion.getMessage(), 1, Integer::sum);
    }
    return rules;
  }

  private static void say(String name, String verdict, String words) {
    System.out.println(name + "\t" + verdict + "\t" + words.replaceAll("\\s+", " "));
  }
}
