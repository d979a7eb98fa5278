# Independent oracle for the statistics in the evaluation module. Run: Rscript vectors.R > vectors.txt
# apt-get install -y --no-install-recommends r-base-core r-cran-survival r-cran-cmprsk r-cran-sandwich r-cran-lmtest
options(digits=10); suppressMessages({library(survival);library(cmprsk);library(sandwich);library(lmtest)})
p<-function(...) cat(sprintf(...),"\n")
for(v in list(c(0,10),c(1,10),c(12,40),c(55,72),c(500,1000),c(7,7))){r<-prop.test(v[1],v[2],correct=FALSE)$conf.int;p("wilson,%d,%d,%.9f,%.9f",v[1],v[2],r[1],r[2])}
# Newcombe difference of two proportions is not in base R; compute from the Wilson limits
w<-function(x,n,z=qnorm(.975)){q<-x/n;d<-1+z^2/n;c((q+z^2/(2*n)-z*sqrt(q*(1-q)/n+z^2/(4*n^2)))/d,(q+z^2/(2*n)+z*sqrt(q*(1-q)/n+z^2/(4*n^2)))/d)}
a<-w(56,70);b<-w(48,80);d<-56/70-48/80;p("newcombe,56/70-48/80,%.9f,%.9f,%.9f",d,d-sqrt((56/70-a[1])^2+(b[2]-48/80)^2),d+sqrt((a[2]-56/70)^2+(48/80-b[1])^2))
# time to long-term support with death as a competing event (0 censored, 1 long-term, 2 died)
t<-c(5,12,12,20,33,40,41,47,60,60,75,88,90,101,120,133,150,162,180,180); s<-c(1,0,2,1,1,2,0,1,2,1,0,1,0,1,2,1,0,1,0,0)
sf<-survfit(Surv(t,factor(s,0:2,c("cens","lts","died")))~1); su<-summary(sf,times=c(30,60,90,120,180))
for(i in seq_along(su$time)) p("aalen-johansen,%d,%.9f,%.9f,se %.9f %.9f",su$time[i],su$pstate[i,2],su$pstate[i,3],su$std.err[i,2],su$std.err[i,3])
ci<-timepoints(cuminc(t,s),c(30,60,90,120,180)); p("cuminc-lts,%s",paste(sprintf("%.9f",ci$est[1,]),collapse=","))
km<-summary(survfit(Surv(t,s==1)~1,conf.type="log-log"),times=c(30,60,90,120,180)); p("one-minus-km(WRONG with deaths),%s",paste(sprintf("%.9f",1-km$surv),collapse=","))
p("km-loglog-lower,%s",paste(sprintf("%.9f",km$lower),collapse=",")); p("km-median,%.3f",summary(survfit(Surv(t,s==1)~1))$table["median"])
g<-rep(0:1,10); lr<-survdiff(Surv(t,s==1)~g); p("logrank,chisq %.9f",lr$chisq); cx<-coxph(Surv(t,s==1)~g,ties="efron"); p("cox-efron,beta %.9f se %.9f",coef(cx),sqrt(vcov(cx)))
# XmR
y<-c(31,28,35,30,29,33,27,30,36,31,29,32,25,24,23,26,22,24,25,23); mr<-abs(diff(y)); p("xmr,mean %.6f,amr %.6f,lpl %.6f,upl %.6f,mrUCL %.6f",mean(y),mean(mr),mean(y)-2.66*mean(mr),mean(y)+2.66*mean(mr),3.267*mean(mr))
# p-chart
n<-c(120,98,143,110,87,132);x<-c(30,20,41,25,15,44);pb<-sum(x)/sum(n);p("pchart,pbar %.9f,ucl %s",pb,paste(sprintf("%.6f",pb+3*sqrt(pb*(1-pb)/n)),collapse=","))
# interrupted time series, Newey-West lag 3 (no prewhitening, small-sample adjust)
set.seed(42);k<-1:48;post<-as.integer(k>24);ts<-pmax(0,k-24);yy<-round(7.2-1.7*post+as.numeric(arima.sim(list(ar=.3),48,sd=.8)),3);m<-lm(yy~k+post+ts);p("its-series,%s",paste(yy,collapse=" "));ct<-coeftest(m,vcov=NeweyWest(m,lag=3,prewhite=FALSE,adjust=TRUE));for(i in 1:4)p("its,%s,%.9f,se %.9f",rownames(ct)[i],ct[i,1],ct[i,2])
# difference in differences on counts
dd<-data.frame(y=c(74,70,77,69,72,75,71,73,54,57,52,58,73,71,76,70,68,74,72,75,70,73,69,74),site=rep(c(1,0),each=12),post=rep(rep(0:1,c(8,4)),2));gm<-glm(y~site*post,poisson,dd);ct<-coeftest(gm,vcov=vcovHC(gm,"HC0"));p("did-poisson,site:post %.9f se(HC0) %.9f rate ratio %.9f",ct[4,1],ct[4,2],exp(ct[4,1]))
# Harrow published rates as a check on a rate ratio
pt<-poisson.test(c(286,374),c(52,52));p("harrow 7.2->5.5 a week x52,rr %.6f,%.6f,%.6f",pt$estimate,pt$conf.int[1],pt$conf.int[2])
# indirect standardisation
o<-96;e<-112.4;p("smr-exact,%.6f,%.6f,%.6f",o/e,qchisq(.025,2*o)/2/e,qchisq(.975,2*(o+1))/2/e)
