package corpus_test

import "gloss/app/codec/corpus"

var peers = []peer{
	{
		name: "doccano, labels", format: corpus.Doccano,
		file:  `{"id":1,"text":"EU rejects German call","label":[[0,2,"ORG"],[11,17,"MISC"]],"Comments":[]}` + "\n" + `{"id":2,"text":"Peter Blackburn","label":[[0,15,"PER"]]}` + "\n",
		marks: "ORG “EU”\nMISC “German”\nPER “Peter Blackburn”\n",
	},
	{
		name: "doccano, an odd line among others", format: corpus.Doccano,
		file:  `{"text":"EU rejects","label":[[0,2,"ORG"]]}` + "\n" + `{"text":"x","label":` + "\n" + `{"text":"","label":[]}` + "\n" + `{"text":"Peter","label":[[0,99,"PER"],[0,5,"PER"]]}` + "\n" + `{"text":"no labels at all"}` + "\n",
		marks: "ORG “EU”\nPER “Peter”\n", remarks: "line 2: the file is not JSON\nline 3: \nline 4: label 1: 0 to 99 is not a place in a text of 5 code points",
	},
	{
		name: "doccano, an odd first line", format: corpus.Doccano,
		file:  `{"text":"x","label":` + "\n" + `{"text":"EU rejects","label":[[0,2,"ORG"]]}` + "\n" + `{"text":"Peter","label":[[0,5,"PER"]]}` + "\n",
		marks: "ORG “EU”\nPER “Peter”\n", remarks: "line 1: the file is not JSON",
	},
	{
		name: "spaCy 2, a pair a line", format: corpus.Spacy,
		file:  `["EU rejects",{"entities":[[0,2,"ORG"]]}]` + "\n" + `["Peter",{"entities":[[0,5,"PER"]]}]` + "\n",
		marks: "ORG “EU”\nPER “Peter”\n",
	},
	{
		name: "doccano, lists as entities", format: corpus.Doccano,
		file: `{"text":"EU rejects","entities":[[0,2,"ORG"]]}`, marks: "ORG “EU”\n",
	},
	{
		name: "doccano, data for text", format: corpus.Doccano,
		file: `{"id":3,"data":"EU rejects","label":[[0,2,"ORG"]]}`, marks: "ORG “EU”\n",
	},
	{
		name: "doccano, labels by number and by person", format: corpus.Doccano,
		file:  `{"id":1,"text":"EU rejects","meta":{"title":"News"},"annotations":[{"label":2,"start_offset":0,"end_offset":2,"user":7},{"label":2,"start_offset":0,"end_offset":2,"user":8}]}`,
		marks: "2 “EU” by 8\n2 “EU” by 7\n",
	},
	{
		name: "doccano, two people on one text", format: corpus.Doccano,
		file:  `{"text":"EU rejects","label":[[0,2,"ORG"]]}` + "\n" + `{"text":"EU rejects","label":[[3,10,"ACT"]]}`,
		marks: "ORG “EU”\nACT “rejects”\n",
	},
	{
		name: "doccano, both shapes side by side", format: corpus.Doccano,
		file:  `{"text":"🚌 EU rejects","label":[[2,4,"ORG"]],"entities":[{"id":10,"start_offset":2,"end_offset":4,"label":"ORG"},{"id":12,"start_offset":5,"end_offset":12,"label":"ACT"}],"relations":[{"id":1,"from_id":10,"to_id":12,"type":"does"}]}`,
		marks: "ORG “EU” -does-> “rejects”\nACT “rejects”\n",
	},
	{
		name: "doccano, a label on the whole", format: corpus.Doccano,
		file: `{"text":"EU rejects","label":["news",[0,2,"ORG"]]}`, marks: "ORG “EU”\n", remarks: "1 label on a whole text is left out",
	},
	{
		name: "Label Studio", format: corpus.LabelStudio,
		file: `[{"id":1,"annotations":[{"id":5,"completed_by":{"id":2,"email":"ada@desk.example"},"was_cancelled":false,"created_at":"2026-01-02T03:04:05.123456Z","result":[
 {"id":"aa","from_name":"ner","to_name":"txt","type":"labels","origin":"manual","value":{"start":2,"end":4,"text":"EU","labels":["ORG","Union"]},"meta":{"text":["sure"]}},
 {"id":"bb","from_name":"ner","to_name":"txt","type":"labels","value":{"start":5,"end":12,"text":"rejects","labels":["ACT"]}},
 {"id":"bb","from_name":"mood","to_name":"txt","type":"choices","value":{"start":5,"end":12,"choices":["harsh"]}},
 {"from_name":"topic","to_name":"txt","type":"choices","value":{"choices":["trade"]}},
 {"type":"relation","from_id":"aa","to_id":"bb","direction":"right","labels":["does"]}]},
 {"id":6,"completed_by":3,"was_cancelled":true,"result":[{"id":"cc","type":"labels","value":{"start":0,"end":1,"labels":["X"]}}]}],
 "predictions":[],"data":{"txt":"🚌 EU rejects","url":"https://news.example/a"}}]`,
		marks:   "ORG “EU” note: \"sure\" by ada@desk.example #Union -does-> “rejects”\nACT “rejects” by ada@desk.example #harsh\n",
		remarks: "1 answer on a whole text is left out",
	},
	{
		name: "Label Studio, in UTF-16 units", format: corpus.LabelStudio,
		file:  `[{"annotations":[{"result":[{"id":"aa","type":"labels","value":{"start":3,"end":5,"text":"EU","labels":["ORG"]}},{"id":"ab","type":"labels","value":{"start":6,"end":13,"labels":["ACT"]}}]}],"data":{"text":"🚌 EU rejects"}}]`,
		marks: "ORG “EU”\nACT “rejects”\n", remarks: "counted in UTF-16 units",
	},
	{
		name: "Label Studio, minimal", format: corpus.LabelStudio,
		file:  `[{"text":"EU rejects","id":1,"label":[{"start":0,"end":2,"text":"EU","labels":["ORG"]}],"annotator":1,"annotation_id":1,"created_at":"2026-01-02T03:04:05Z","updated_at":"2026-01-02T03:04:05Z","lead_time":3.5}]`,
		marks: "ORG “EU” by 1\n",
	},
	{
		name: "Label Studio, a page", format: corpus.LabelStudio,
		file:  `[{"annotations":[{"result":[{"id":"aa","type":"hypertextlabels","value":{"start":"/p[1]/text()[1]","end":"/p[1]/text()[1]","startOffset":0,"endOffset":2,"text":"EU","hypertextlabels":["ORG"]}}]}],"data":{"html":"<p>EU rejects</p>","title":"News"}}]`,
		marks: "waits: ORG “EU”\n",
	},
	{
		name: "Prodigy", format: corpus.Spacy,
		file: `{"text":"EU rejects","_input_hash":1,"_task_hash":2,"tokens":[{"text":"EU","start":0,"end":2,"id":0},{"text":"rejects","start":3,"end":10,"id":1}],"spans":[{"start":0,"end":2,"token_start":0,"token_end":0,"label":"ORG"},{"token_start":1,"token_end":1,"label":"ACT"}],"relations":[{"head":0,"child":1,"head_span":{"start":0,"end":2,"label":"ORG"},"child_span":{"start":3,"end":10,"label":"ACT"},"label":"does"}],"answer":"accept"}
{"text":"Peter","spans":[{"start":0,"end":5,"label":"PER"}],"answer":"reject"}
{"text":"Paul","spans":[{"start":0,"end":4,"label":"PER"}],"answer":"ignore"}
`,
		marks: "ORG “EU” -does-> “rejects”\nACT “rejects”\n", remarks: "2 texts that were rejected or ignored are left out",
	},
	{
		name: "spaCy, a Doc", format: corpus.Spacy,
		file: `{"text":"EU rejects","ents":[{"start":0,"end":2,"label":"ORG"}],"sents":[{"start":0,"end":10}],"tokens":[]}`, marks: "ORG “EU”\n",
	},
	{
		name: "spaCy 2, training data", format: corpus.Spacy,
		file: `[["EU rejects",{"entities":[[0,2,"ORG"]]}],["Peter",{"entities":[]}]]`, marks: "ORG “EU”\n",
	},
	{
		name: "brat", format: corpus.Brat, beside: "🚌 EU rejects German call\nfor a boycott\n",
		file:    "T1\tOrganization 2 4\tEU\nT2\tAct 5 12;20 24\trejects call\nT3\tOrigin 13 19\tGerman\nE1\tAct:T2 Agent:T1\nR1\tOf Arg1:T3 Arg2:E1\t\nA1\tNegation E1\nA2\tCertainty T3 High\nN1\tReference T1 Wikipedia:9317\tEuropean Union\n#1\tAnnotatorNotes T1\tsure\n*\tEquiv T1 T3\n",
		marks:   "Organization “EU” note: \"sure\"\nAct “rejects German call” #Negation -Agent-> “EU”\nOrigin “German” #Certainty: High -Of-> “rejects German call”\n",
		remarks: "1 line that says that names are of one thing is left out",
	},
	{
		name: "WebAnno", format: corpus.WebAnno,
		file: "#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue\n#T_RL=custom.Relation|label|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity\n\n\n" +
			"#Text=🚌 EU rejects German call\n1-1\t0-2\t🚌\t_\t_\tNN\t_\t_\t\n1-2\t3-5\tEU\t*[1]|*[4]\tORG[1]|LOC\\_X[4]\tNN\t_\t_\t\n1-3\t6-13\trejects\t_\t_\tVB\t_\t_\t\n1-4\t14-20\tGerman\t*[2]\tMISC[2]\tJJ\tof\t1-2[1_2]\t\n1-5\t21-25\tcall\t*[2]\tMISC[2]\tNN\t_\t_\t\n\n#Text=It ends.\n2-1\t26-28\tIt\t*\tPRO\tPR\t_\t_\t\n2-2\t29-33\tends\t_\t_\tVB\t_\t_\t\n2-3\t33-34\t.\t_\t_\tP\t_\t_\t\n",
		marks: "ORG “EU” -of-> “German call”\nLOC_X “EU”\nMISC “German call”\nPRO “It”\n",
	},
	{
		name: "WebAnno, odd lines", format: corpus.WebAnno,
		file:  "#FORMAT=WebAnno TSV 3.2\n#T_SP=custom.Span|label\n\n#Text=EU rejects\n1-1\t0-2\tEU\tORG\t\n1-2\tx\trejects\tACT\t\nwhat\n",
		marks: "ORG “EU”\n", remarks: "line 6: \"x\" is not a place\nline 7: it is not a token",
	},
	{
		name: "UIMA CAS", format: corpus.CAS,
		file: `{"%TYPES":{"custom.Span":{"%NAME":"custom.Span","%SUPER_TYPE":"uima.tcas.Annotation"}},"%FEATURE_STRUCTURES":[
{"%ID":3,"%TYPE":"custom.Span","@sofa":1,"begin":3,"end":5,"label":"ORG","sure":0.5},
{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaNum":1,"sofaID":"_InitialView","mimeType":"text","sofaString":"🚌 EU rejects"},
{"%ID":4,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token","@sofa":1,"begin":3,"end":5},
{"%ID":5,"%TYPE":"custom.Act","@sofa":1,"begin":6,"end":13},
{"%ID":6,"%TYPE":"custom.Relation","@sofa":1,"begin":6,"end":13,"@Governor":3,"@Dependent":5,"label":"does"},
{"%ID":7,"%TYPE":"custom.Span","@sofa":1,"begin":6,"end":99,"@self":7},
{"%ID":8,"%TYPE":"custom.Span","@sofa":1,"begin":"x"},
{"%ID":2,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData","@sofa":1,"begin":0,"end":13,"language":"en"}],
"%VIEWS":{"_InitialView":{"%SOFA":1,"%MEMBERS":[2,3,4,5,6]}}}`,
		marks: "ORG “EU” -does-> “rejects”\nAct “rejects”\n", remarks: "feature structure 6: 6 to 99 is not a place\nfeature structure 7: it has no begin",
	},
	{
		name: "UIMA CAS, structures that refer to others", format: corpus.CAS,
		file: `{"%TYPES":{},"%FEATURE_STRUCTURES":[
 {"%ID":1,"%TYPE":"uima.cas.Sofa","sofaNum":1,"sofaID":"_InitialView","mimeType":"text","sofaString":"EU rejects German call"},
 {"%ID":2,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity","@sofa":1,"begin":0,"end":2,"value":"ORG"},
 {"%ID":3,"%TYPE":"webanno.custom.Event","@sofa":1,"begin":3,"end":10,"kind":"act","@roles":5,"@time":9,"@word":11,"@self":3,"@nothing":null,"@missing":77},
 {"%ID":5,"%TYPE":"uima.cas.FSArray","%ELEMENTS":[6,7]},
 {"%ID":6,"%TYPE":"webanno.custom.EventRolesLink","role":"agent","@target":2},
 {"%ID":7,"%TYPE":"webanno.custom.EventRolesLink","@target":10},
 {"%ID":9,"%TYPE":"custom.Time","year":1990,"label":"past","@within":12,"@era":13},
 {"%ID":10,"%TYPE":"custom.Mention","@sofa":1,"begin":11,"end":22,"name":"call"},
 {"%ID":11,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token","@sofa":1,"begin":0,"end":2},
 {"%ID":12,"%TYPE":"custom.Time","year":1900,"@within":9},
 {"%ID":13,"%TYPE":"uima.cas.FSArray","%ELEMENTS":[14]},{"%ID":14,"%TYPE":"custom.Era","name":"old \"one\""}],
 "%VIEWS":{"_InitialView":{"%SOFA":1,"%INDEX":[2,3,10]}}}`,
		marks: "ORG “EU”\nact “rejects” -agent-> “EU” -roles-> “German call”\ncall “German call”\n",
	},
	{
		name: "WebAnno, layers without features, and several values of one word", format: corpus.WebAnno,
		file: "#FORMAT=WebAnno TSV 3.2\n#T_SP=webanno.custom.Thing\n#T_SP=webanno.custom.Kind|label\n\n\n" +
			"#Text=EU rejects\n1-1\t0-2\tEU\t*\tA|B\t\n1-2\t3-10\trejects\t_\tC\t\n",
		marks: "Thing “EU”\nA “EU”\nB “EU”\nC “rejects”\n",
	},
	{
		name: "WebAnno, slots of odd units", format: corpus.WebAnno,
		file: "#FORMAT=WebAnno TSV 3.2\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n#T_SP=webanno.custom.Event|ROLE_webanno.custom.Event:roles_webanno.custom.EventRolesLink|de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|kind\n\n\n" +
			"#Text=EU rejects German call\n1-1\t0-2\tEU\t*\tORG\t_\t_\t_\t\n1-2\t3-10\trejects\t_\t_\tagent;*\t1-1;1-3[1]\tact\t\n1-3\t11-17\tGerman\t*[1]\tMISC[1]\t_\t_\t_\t\n1-4\t18-22\tcall\t*[1]\tMISC[1]\t_\t_\t_\t\n",
		marks: "ORG “EU”\nact “rejects” -agent-> “EU” -roles-> “German call”\nMISC “German call”\n",
	},
	{
		name: "Label Studio, what a model predicted", format: corpus.LabelStudio,
		file:  `[{"data":{"text":"EU rejects"},"predictions":[{"model_version":"ner-2","score":0.5,"result":[{"id":"a","type":"labels","value":{"start":0,"end":2,"text":"EU","labels":["ORG"]}}]}]}]`,
		marks: "ORG “EU” by ner-2\n", remarks: "1 answer is of a model: nobody has labelled these texts",
	},
	{
		name: "Label Studio, a prediction that a person has mended", format: corpus.LabelStudio,
		file: `[{"data":{"text":"EU rejects"},"annotations":[{"result":[{"id":"a","type":"labels","value":{"start":3,"end":10,"labels":["ACT"]}}]}],
 "predictions":[{"result":[{"id":"b","type":"labels","value":{"start":0,"end":2,"labels":["ORG"]}}]}]}]`,
		marks: "ACT “rejects”\n",
	},
	{
		name: "spaCy, groups of spans", format: corpus.Spacy,
		file: `{"text":"EU rejects","ents":[],"spans":{"sc":[{"start":0,"end":2,"label":"ORG","kb_id":""}],"acts":[{"start":3,"end":10,"label":"ACT"}]},"tokens":[]}`, marks: "ORG “EU”\nACT “rejects”\n",
	},
	{
		name: "spaCy, pairs with their classes", format: corpus.Spacy,
		file: `{"classes":["ORG"],"annotations":[["EU rejects",{"entities":[[0,2,"ORG"]]}],null,["",{"entities":[]}]]}`, marks: "ORG “EU”\n", remarks: "annotation 3: ",
	},
	{
		name: "spaCy 2, tokens", format: corpus.Spacy,
		file: `[{"id":0,"paragraphs":[{"raw":"🚌 EU rejects  Ada B. Lovelace","sentences":[{"tokens":[{"orth":"🚌","ner":"O"},{"orth":"EU","ner":"U-ORG"},{"orth":"rejects","ner":"O"},{"orth":"Ada","ner":"B-PER"}]},
 {"tokens":[{"orth":"B.","ner":"I-PER"},{"orth":"Lovelace","ner":"L-PER"}]}]},{"sentences":[{"tokens":[{"orth":"Ada","ner":"B-PER"},{"orth":"Bob","ner":"B-PER"}]}]},{"raw":"x","sentences":[{"tokens":[{"orth":"y"}]}]}]}]`,
		marks: "ORG “EU”\nPER “Ada B. Lovelace”\nPER “Ada”\nPER “Bob”\n", remarks: "paragraph 3: the token \"y\" is not where it should be",
	},
	{
		name: "brat, odd lines", format: corpus.Brat, beside: "EU rejects",
		file:  "T1\tOrg 0 2\tEU\nT2\tOrg 0 99\tEU\nT1\tOrg 3 5\tre\nR1\tOf Arg1:T1 Arg2:T9\nQ7\twhat\nT3\tOrg\nA1\tNegation T9\n",
		marks: "Org “EU”\n", remarks: "line 2: 0 to 99 is not a place\nline 3: id \"T1\" is there twice\nline 4: it joins a label that is not there\nline 5: it is no line of brat's\nline 6: it is not a label with a place\nline 7: \"T9\" is not there",
	},
	{
		name: "brat, without its text", format: corpus.Brat,
		file: "T1\tOrg 2 4\tEU\nT2\tAct 5 12\trejects\n", marks: "waits: Org “EU”\nwaits: Act “rejects”\n", remarks: "the text is not in the file",
	},
	{
		name: "Dataturks", format: corpus.Dataturks,
		file:  `{"content": "🚌 EU rejects German call","annotation":[{"label":["ORG","Union"],"points":[{"start":2,"end":3,"text":"EU"}]},{"label":"MISC","points":[{"start":13,"end":18,"text":"German"}]},{"label":[],"points":[]}],"extras":null,"metadata":{"first_done_at":1527503872000,"last_updated_at":1527503872000,"sec_taken":9,"last_updated_by":"w1Gp","status":"done","evaluation":"NONE"}}` + "\r\n" + `{"content": "not yet labelled","annotation":null,"extras":null}` + "\n" + `{"content": "a whole text","annotation":{"labels":["news"],"note":""},"extras":null}` + "\n",
		marks: "ORG “EU” by w1Gp #Union\nMISC “German” by w1Gp\n", remarks: "line 1: annotation 3: it has no place\n1 label on a whole text is left out",
	},
	{
		name: "Dataturks, with ends behind the words", format: corpus.Dataturks,
		file:  `{"content":"EU rejects","annotation":[{"label":["ORG"],"points":[{"start":0,"end":2,"text":"EU"}]},{"label":["ACT"],"points":[{"start":3,"end":10,"text":"rejects"}]}]}` + "\n" + `{"content":"x","annot` + "\n" + `{"content":"Peter","annotation":[{"label":["PER"],"points":[{"start":0,"end":5,"text":"Peter"}]}]}`,
		marks: "ORG “EU”\nACT “rejects”\nPER “Peter”\n", remarks: "line 2: the file is not JSON",
	},
	{
		name: "Label Studio, a table", format: corpus.StudioTable,
		file:  "text,source,id,label,mood,topics,annotator,annotation_id,created_at,updated_at,lead_time\r\n\"🚌 EU rejects \"\"German\"\" call\",a very long line about where it comes from,1,\"[{\"\"start\"\": 2, \"\"end\"\": 4, \"\"text\"\": \"\"EU\"\", \"\"labels\"\": [\"\"ORG\"\", \"\"Union\"\"]}, {\"\"start\"\": 13, \"\"end\"\": 21, \"\"text\"\": \"\"\\\"\"German\\\"\"\"\", \"\"labels\"\": [\"\"MISC\"\"]}]\",harsh,\"{\"\"choices\"\":[\"\"a\"\",\"\"b\"\"]}\",2,5,2026-01-02T03:04:05.000000Z,2026-01-02T03:04:05.000000Z,3.5\r\nPeter,x,2,,,,2,6,,,1\r\nPaul,x,3,\"[{\"\"start\"\":0\",,,2,7,,,1\r\n",
		marks: "ORG “EU” by 2 #Union\nMISC “\"German\"” by 2\n", remarks: "1 answer on a whole text is left out\nline 4: column \"label\": the file is not JSON",
	},
	{
		name: "Label Studio, a table with tabs, in UTF-16 units", format: corpus.StudioTable,
		file:  "article\tid\tner\tannotator\tannotation_id\tcreated_at\tupdated_at\tlead_time\n🚌 EU rejects\t1\t\"[{\"\"start\"\":3,\"\"end\"\":5,\"\"text\"\":\"\"EU\"\",\"\"labels\"\":[\"\"ORG\"\"]}]\"\t1\t1\t\t\t2.5\n",
		marks: "ORG “EU” by 1\n", remarks: "counted in UTF-16 units",
	},
	{
		name: "BioC", format: corpus.BioC,
		file:  `{"source":"PubTator","date":"","key":"","infons":{},"documents":[{"id":"7","infons":{},"passages":[{"offset":0,"infons":{"type":"title"},"text":"BRCA1 in mice","sentences":[],"annotations":[{"id":"1","infons":{"identifier":"672","type":"Gene"},"text":"BRCA1","locations":[{"offset":0,"length":5}]},{"id":"2","infons":{"type":"Species"},"text":"mice","locations":[{"offset":9,"length":4}]}],"relations":[]},{"offset":14,"infons":{"type":"abstract"},"text":"Mice with BRCA1 and TP53.","annotations":[{"id":3,"infons":{"type":"Gene"},"text":"BRCA1 TP53","locations":[{"offset":24,"length":5},{"offset":34,"length":4}]},{"id":"4","infons":{"type":"Gene"},"text":"?","locations":[]}],"relations":[]}],"annotations":[],"relations":[{"id":"R1","infons":{"type":"found_in"},"nodes":[{"refid":"1","role":"gene"},{"refid":"2","role":"species"}]},{"id":"R2","infons":{"type":"x"},"nodes":[{"refid":"1","role":""}]}]}]}`,
		marks: "Gene “BRCA1” -found_in-> “mice”\nSpecies “mice”\nGene “BRCA1 and TP53”\n", remarks: "document 1: annotation 4: it has no place\ndocument 1: relation 2: it is not one of two annotations",
	},
	{
		name: "BioC, a document a line, in bytes and sentences", format: corpus.BioC,
		file:  `{"_id":"1|None","id":"1","passages":[{"offset":0,"infons":{},"sentences":[{"offset":0,"infons":{},"text":"é α1.","annotations":[]},{"offset":8,"infons":{},"text":"α1 again","annotations":[{"id":"0","infons":{"type":"Gene"},"text":"α1","locations":[{"offset":8,"length":3}]}]}],"annotations":[],"relations":[]}]}` + "\n" + `{"id":"2","passages":[{"offset":0,"infons":{},"text":"TP53","annotations":[{"id":"0","infons":{"type":"Gene"},"text":"TP53","locations":[{"offset":0,"length":4}]}]}]}`,
		marks: "Gene “α1”\nGene “TP53”\n",
	},
}
