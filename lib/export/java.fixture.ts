import { spawnSync } from 'node:child_process'

/** A JDK: `java FILE.java` needs its compiler. */
export const whyNoJava =
  spawnSync('javac', ['-version'], { stdio: 'ignore' }).status === 0 ? null : 'no JDK is installed'

/** Reads the files named as Java and prints what is no Java; what they import may be missing. */
export const readsJava = `
import com.sun.source.util.JavacTask;
import java.io.File;
import java.util.Arrays;
import javax.tools.*;
class Reads {
  public static void main(String[] names) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
    var units = files.getJavaFileObjects(Arrays.stream(names).map(File::new).toArray(File[]::new));
    JavacTask task = (JavacTask) compiler.getTask(null, files, found -> System.out.println(found), null, null, units);
    task.parse();
  }
}
`
