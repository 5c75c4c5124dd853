package org.shapecode.application.rules;

import static org.junit.Assert.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.Test;

/** A rule that cannot fire is none: each has a test that the code keeps it, and one that shows it firing. */
public class EveryRuleFiresTest {
    @Test
    public void everyRuleIsTested() throws Exception {
        List<JavaClass> rules = new ClassFileImporter()
                .importPackages(getClass().getPackageName()).stream()
                        .filter(type -> type.isAssignableTo(CodeRule.class) && !type.isInterface())
                        .toList();
        assertTrue("only " + rules, rules.size() >= 8);
        for (JavaClass rule : rules) {
            Class<?> test = Class.forName(rule.getName() + "Test");
            for (String method : List.of("holds", "fires")) {
                assertTrue(rule.getName(), test.getMethod(method).isAnnotationPresent(Test.class));
            }
        }
    }
}
