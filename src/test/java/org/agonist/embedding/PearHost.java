package org.agonist.embedding;

import java.io.File;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.pear.tools.PackageBrowser;
import org.apache.uima.pear.tools.PackageInstaller;
import org.apache.uima.resource.ResourceSpecifier;
import org.apache.uima.util.XMLInputSource;

/** A host that has UIMA alone: installs the PEAR, runs it, and prints the relations' mechanisms. */
final class PearHost {
    private PearHost() {}

    public static void main(String[] arguments) throws Exception {
        PackageBrowser pear = PackageInstaller.installPackage(new File(arguments[1]), new File(arguments[0]), true);
        ResourceSpecifier specifier =
                UIMAFramework.getXMLParser().parsePearSpecifier(new XMLInputSource(pear.getComponentPearDescPath()));
        AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(specifier);
        CAS cas = engine.newCAS();
        cas.setDocumentText("Everolimus inhibits mTOR.");
        engine.process(cas);
        Type relation = cas.getTypeSystem().getType("org.agonist.types.DrugTargetRelation");
        Feature mechanism = relation.getFeatureByBaseName("mechanism");
        cas.select(relation).forEach(each -> System.out.println("found " + each.getStringValue(mechanism)));
    }
}
